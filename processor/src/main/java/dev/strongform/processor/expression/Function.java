package dev.strongform.processor.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An elementary function: one method of {@link Math} on doubles. Powers are nodes of their own.
 *
 * <p>Its cost is a weight in units of one addition, rounded from timings of {@link Math} on a
 * current x86-64 core; a division weighs {@link Cost#DIVISION}, a general power {@link Cost#POWER}.
 */
public enum Function {
  /** Sine of an angle in radians. */
  SIN("sin", 20, Shape.SMOOTH, Parity.ODD),
  /** Cosine of an angle in radians. */
  COS("cos", 20, Shape.SMOOTH, Parity.EVEN),
  /** Tangent of an angle in radians. */
  TAN("tan", 30, Shape.SMOOTH, Parity.ODD),
  /** Inverse sine. */
  ASIN("asin", 30, Shape.SMOOTH, Parity.ODD),
  /** Inverse cosine. */
  ACOS("acos", 30, Shape.SMOOTH, Parity.NONE),
  /** Inverse tangent. */
  ATAN("atan", 30, Shape.SMOOTH, Parity.ODD),
  /** Hyperbolic sine. */
  SINH("sinh", 40, Shape.SMOOTH, Parity.ODD),
  /** Hyperbolic cosine. */
  COSH("cosh", 40, Shape.SMOOTH, Parity.EVEN),
  /** Hyperbolic tangent. */
  TANH("tanh", 40, Shape.SMOOTH, Parity.ODD),
  /** Natural exponential. */
  EXP("exp", 15, Shape.SMOOTH, Parity.NONE),
  /** Natural logarithm. */
  LOG("log", 15, Shape.SMOOTH, Parity.NONE),
  /** Decimal logarithm. */
  LOG10("log10", 20, Shape.SMOOTH, Parity.NONE),
  /** Logarithm of one plus the argument. */
  LOG1P("log1p", 30, Shape.SMOOTH, Parity.NONE),
  /** Exponential minus one. */
  EXPM1("expm1", 30, Shape.SMOOTH, Parity.NONE),
  /** Square root. */
  SQRT("sqrt", 6, Shape.SMOOTH, Parity.NONE),
  /** Cube root. */
  CBRT("cbrt", 40, Shape.SMOOTH, Parity.ODD),
  /** Length of the hypotenuse. */
  HYPOT("hypot", 40, 2, Shape.SMOOTH),
  /** Angle of the point (second argument, first argument). */
  ATAN2("atan2", 40, 2, Shape.SMOOTH),
  /** Absolute value. */
  ABS("abs", 1, Shape.KINKED, Parity.EVEN),
  /** The larger of two. */
  MAX("max", 1, 2, Shape.KINKED),
  /** The smaller of two. */
  MIN("min", 1, 2, Shape.KINKED),
  /** Minus one, zero or one. */
  SIGNUM("signum", 1, Shape.STEPPED, Parity.ODD),
  /** The magnitude of the first argument with the sign of the second. */
  COPY_SIGN("copySign", 1, 2, Shape.STEPPED),
  /** The largest integer not above the argument. */
  FLOOR("floor", 1, Shape.STEPPED, Parity.NONE),
  /** The smallest integer not below the argument. */
  CEIL("ceil", 1, Shape.STEPPED, Parity.NONE),
  /** The nearest integer, ties to even. */
  RINT("rint", 1, Shape.STEPPED, Parity.ODD),
  /** The first argument minus the nearest multiple of the second. */
  IEEE_REMAINDER("IEEEremainder", 40, 2, Shape.STEPPED);

  private enum Shape {
    SMOOTH,
    KINKED,
    STEPPED
  }

  enum Parity {
    NONE,
    ODD,
    EVEN
  }

  private final String javaName;
  private final int weight;
  private final int arity;
  private final Shape shape;
  private final Parity parity;

  Function(String javaName, int weight, Shape shape, Parity parity) {
    this(javaName, weight, 1, shape, parity);
  }

  Function(String javaName, int weight, int arity, Shape shape) {
    this(javaName, weight, arity, shape, Parity.NONE);
  }

  Function(String javaName, int weight, int arity, Shape shape, Parity parity) {
    this.javaName = javaName;
    this.weight = weight;
    this.arity = arity;
    this.shape = shape;
    this.parity = parity;
  }

  /** The function that {@code Math.javaName} with so many arguments is, if it is one of these. */
  public static Optional<Function> named(String javaName, int arity) {
    return Arrays.stream(values())
        .filter(f -> f.javaName.equals(javaName) && f.arity == arity)
        .findFirst();
  }

  /** The name of the method of {@link Math}. */
  public String javaName() {
    return javaName;
  }

  /** How many arguments it takes. */
  public int arity() {
    return arity;
  }

  /** What one call costs, in additions. */
  public int weight() {
    return weight;
  }

  /**
   * Whether a derivative says something about the function: true for smooth functions and for those
   * with isolated kinks (absolute value, maximum, minimum); false for those with jumps, whose
   * derivative would hide the jumps.
   */
  public boolean isDifferentiable() {
    return shape != Shape.STEPPED;
  }

  /** Whether all derivatives exist wherever the function is finite (and a root is not at zero). */
  public boolean isSmooth() {
    return shape == Shape.SMOOTH;
  }

  /** Its value by {@link StrictMath}, the same on every machine and version of Java. */
  public double evaluate(List<Double> arguments) {
    return arity == 1 ? unary(arguments.get(0)) : binary(arguments.get(0), arguments.get(1));
  }

  private double unary(double x) {
    return switch (this) {
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
      case TAN -> StrictMath.tan(x);
      case ASIN -> StrictMath.asin(x);
      case ACOS -> StrictMath.acos(x);
      case ATAN -> StrictMath.atan(x);
      case SINH -> StrictMath.sinh(x);
      case COSH -> StrictMath.cosh(x);
      case TANH -> StrictMath.tanh(x);
      case EXP -> StrictMath.exp(x);
      case LOG -> StrictMath.log(x);
      case LOG10 -> StrictMath.log10(x);
      case LOG1P -> StrictMath.log1p(x);
      case EXPM1 -> StrictMath.expm1(x);
      case SQRT -> StrictMath.sqrt(x);
      case CBRT -> StrictMath.cbrt(x);
      case ABS -> StrictMath.abs(x);
      case SIGNUM -> StrictMath.signum(x);
      case FLOOR -> StrictMath.floor(x);
      case CEIL -> StrictMath.ceil(x);
      case RINT -> StrictMath.rint(x);
      default -> throw new AssertionError(javaName + " takes two arguments");
    };
  }

  private double binary(double x, double y) {
    return switch (this) {
      case HYPOT -> StrictMath.hypot(x, y);
      case ATAN2 -> StrictMath.atan2(x, y);
      case MAX -> StrictMath.max(x, y);
      case MIN -> StrictMath.min(x, y);
      case COPY_SIGN -> StrictMath.copySign(x, y);
      case IEEE_REMAINDER -> StrictMath.IEEEremainder(x, y);
      default -> throw new AssertionError(javaName + " takes one argument");
    };
  }

  Parity parity() {
    return parity;
  }
}
