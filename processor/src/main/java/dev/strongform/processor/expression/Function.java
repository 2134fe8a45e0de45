package dev.strongform.processor.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * An elementary function: one method of {@link Math} on doubles. Powers are nodes of their own.
 *
 * <p>Its cost is a weight in units of one addition, rounded from timings of {@link Math} on a
 * current x86-64 core; a division weighs {@link Cost#DIVISION}, a general power {@link Cost#POWER}.
 */
public enum Function {
  /** Sine of an angle in radians. */
  SIN("sin", 20, Shape.SMOOTH, Parity.ODD, a -> StrictMath.sin(a[0])),
  /** Cosine of an angle in radians. */
  COS("cos", 20, Shape.SMOOTH, Parity.EVEN, a -> StrictMath.cos(a[0])),
  /** Tangent of an angle in radians. */
  TAN("tan", 30, Shape.SMOOTH, Parity.ODD, a -> StrictMath.tan(a[0])),
  /** Inverse sine. */
  ASIN("asin", 30, Shape.SMOOTH, Parity.ODD, a -> StrictMath.asin(a[0])),
  /** Inverse cosine. */
  ACOS("acos", 30, Shape.SMOOTH, Parity.NONE, a -> StrictMath.acos(a[0])),
  /** Inverse tangent. */
  ATAN("atan", 30, Shape.SMOOTH, Parity.ODD, a -> StrictMath.atan(a[0])),
  /** Hyperbolic sine. */
  SINH("sinh", 40, Shape.SMOOTH, Parity.ODD, a -> StrictMath.sinh(a[0])),
  /** Hyperbolic cosine. */
  COSH("cosh", 40, Shape.SMOOTH, Parity.EVEN, a -> StrictMath.cosh(a[0])),
  /** Hyperbolic tangent. */
  TANH("tanh", 40, Shape.SMOOTH, Parity.ODD, a -> StrictMath.tanh(a[0])),
  /** Natural exponential. */
  EXP("exp", 15, Shape.SMOOTH, Parity.NONE, a -> StrictMath.exp(a[0])),
  /** Natural logarithm. */
  LOG("log", 15, Shape.SMOOTH, Parity.NONE, a -> StrictMath.log(a[0])),
  /** Decimal logarithm. */
  LOG10("log10", 20, Shape.SMOOTH, Parity.NONE, a -> StrictMath.log10(a[0])),
  /** Logarithm of one plus the argument. */
  LOG1P("log1p", 30, Shape.SMOOTH, Parity.NONE, a -> StrictMath.log1p(a[0])),
  /** Exponential minus one. */
  EXPM1("expm1", 30, Shape.SMOOTH, Parity.NONE, a -> StrictMath.expm1(a[0])),
  /** Square root. */
  SQRT("sqrt", 6, Shape.SMOOTH, Parity.NONE, a -> StrictMath.sqrt(a[0])),
  /** Cube root. */
  CBRT("cbrt", 40, Shape.SMOOTH, Parity.ODD, a -> StrictMath.cbrt(a[0])),
  /** Length of the hypotenuse. */
  HYPOT("hypot", 40, 2, Shape.SMOOTH, a -> StrictMath.hypot(a[0], a[1])),
  /** Angle of the point (second argument, first argument). */
  ATAN2("atan2", 40, 2, Shape.SMOOTH, a -> StrictMath.atan2(a[0], a[1])),
  /** Absolute value. */
  ABS("abs", 1, Shape.KINKED, Parity.EVEN, a -> StrictMath.abs(a[0])),
  /** The larger of two. */
  MAX("max", 1, 2, Shape.KINKED, a -> StrictMath.max(a[0], a[1])),
  /** The smaller of two. */
  MIN("min", 1, 2, Shape.KINKED, a -> StrictMath.min(a[0], a[1])),
  /** Minus one, zero or one. */
  SIGNUM("signum", 1, Shape.STEPPED, Parity.ODD, a -> StrictMath.signum(a[0])),
  /** The magnitude of the first argument with the sign of the second. */
  COPY_SIGN("copySign", 1, 2, Shape.STEPPED, a -> StrictMath.copySign(a[0], a[1])),
  /** The largest integer not above the argument. */
  FLOOR("floor", 1, Shape.STEPPED, Parity.NONE, a -> StrictMath.floor(a[0])),
  /** The smallest integer not below the argument. */
  CEIL("ceil", 1, Shape.STEPPED, Parity.NONE, a -> StrictMath.ceil(a[0])),
  /** The nearest integer, ties to even. */
  RINT("rint", 1, Shape.STEPPED, Parity.ODD, a -> StrictMath.rint(a[0])),
  /** The first argument minus the nearest multiple of the second. */
  IEEE_REMAINDER("IEEEremainder", 40, 2, Shape.STEPPED, a -> StrictMath.IEEEremainder(a[0], a[1]));

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
  private final ToDoubleFunction<double[]> strict;

  Function(
      String javaName, int weight, Shape shape, Parity parity, ToDoubleFunction<double[]> strict) {
    this(javaName, weight, 1, shape, parity, strict);
  }

  Function(String javaName, int weight, int arity, Shape shape, ToDoubleFunction<double[]> strict) {
    this(javaName, weight, arity, shape, Parity.NONE, strict);
  }

  Function(
      String javaName,
      int weight,
      int arity,
      Shape shape,
      Parity parity,
      ToDoubleFunction<double[]> strict) {
    this.javaName = javaName;
    this.weight = weight;
    this.arity = arity;
    this.shape = shape;
    this.parity = parity;
    this.strict = strict;
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
    return strict.applyAsDouble(arguments.stream().mapToDouble(Double::doubleValue).toArray());
  }

  Parity parity() {
    return parity;
  }
}
