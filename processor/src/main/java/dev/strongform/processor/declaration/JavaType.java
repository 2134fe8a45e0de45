package dev.strongform.processor.declaration;

/** The types of Java that the compiler tells apart. */
public enum JavaType {
  /** {@code boolean}. */
  BOOLEAN("boolean"),
  /** {@code int}, and {@code short}, {@code byte} and {@code char}, which compute as it. */
  INT("int"),
  /** {@code long}. */
  LONG("long"),
  /** {@code float}. */
  FLOAT("float"),
  /** {@code double}. */
  DOUBLE("double"),
  /** {@code int[]}. */
  INT_ARRAY("int[]"),
  /** {@code double[]}. */
  DOUBLE_ARRAY("double[]"),
  /** {@code double[][]}. */
  DOUBLE_MATRIX("double[][]"),
  /** No value. */
  VOID("void"),
  /** Any other type, or one that could not be found out. */
  OTHER("another type");

  private final String text;

  JavaType(String text) {
    this.text = text;
  }

  /** The type as Java writes it. */
  public String text() {
    return text;
  }

  /** Whether values are integers. */
  public boolean isInteger() {
    return this == INT || this == LONG;
  }

  /** Whether arithmetic applies. */
  public boolean isNumeric() {
    return isInteger() || this == FLOAT || this == DOUBLE;
  }

  /** The type of an element of an array, or {@link #OTHER}. */
  public JavaType element() {
    return switch (this) {
      case INT_ARRAY -> INT;
      case DOUBLE_ARRAY -> DOUBLE;
      case DOUBLE_MATRIX -> DOUBLE_ARRAY;
      default -> OTHER;
    };
  }

  /** The type of an array of these, or {@link #OTHER}. */
  public JavaType array() {
    return switch (this) {
      case INT -> INT_ARRAY;
      case DOUBLE -> DOUBLE_ARRAY;
      case DOUBLE_ARRAY -> DOUBLE_MATRIX;
      default -> OTHER;
    };
  }

  /**
   * Whether a value of the other type can be assigned to this without a cast (JLS 5.2; an unknown
   * type fits everywhere).
   */
  public boolean accepts(JavaType other) {
    boolean widens = isNumeric() && other.isNumeric() && other.ordinal() <= ordinal();
    return this == other || other == OTHER || widens;
  }

  /** The type of arithmetic on this and another (JLS 5.6), or {@link #OTHER}. */
  public JavaType promote(JavaType other) {
    if (!isNumeric() || !other.isNumeric()) {
      return OTHER;
    }
    return values()[Math.max(ordinal(), other.ordinal())];
  }
}
