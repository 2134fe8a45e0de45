package dev.strongform.processor.declaration;

/** An operator of two operands. */
public enum BinaryOperator {
  /** {@code a + b}. */
  ADD("+"),
  /** {@code a - b}. */
  SUBTRACT("-"),
  /** {@code a * b}. */
  MULTIPLY("*"),
  /** {@code a / b}. */
  DIVIDE("/"),
  /** {@code a % b}. */
  REMAINDER("%"),
  /** {@code a < b}. */
  LESS("<"),
  /** {@code a <= b}. */
  LESS_EQUAL("<="),
  /** {@code a > b}. */
  GREATER(">"),
  /** {@code a >= b}. */
  GREATER_EQUAL(">="),
  /** {@code a == b}. */
  EQUAL("=="),
  /** {@code a != b}. */
  NOT_EQUAL("!="),
  /** {@code a && b}. */
  AND("&&"),
  /** {@code a || b}. */
  OR("||");

  private final String text;

  BinaryOperator(String text) {
    this.text = text;
  }

  /** The operator as Java writes it. */
  public String text() {
    return text;
  }

  /** The operator that compares the same when the operands change places. */
  public BinaryOperator mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_EQUAL -> GREATER_EQUAL;
      case GREATER -> LESS;
      case GREATER_EQUAL -> LESS_EQUAL;
      default -> this;
    };
  }

  /** How tightly it binds: higher binds tighter. */
  public int precedence() {
    return switch (this) {
      case MULTIPLY, DIVIDE, REMAINDER -> 6;
      case ADD, SUBTRACT -> 5;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 4;
      case EQUAL, NOT_EQUAL -> 3;
      case AND -> 2;
      case OR -> 1;
    };
  }

  /** Whether the result is a number. */
  public boolean isArithmetic() {
    return ordinal() <= REMAINDER.ordinal();
  }
}
