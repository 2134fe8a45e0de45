package dev.strongform.processor.expression;

import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Decimal arithmetic with more digits than doubles have: the oracle for what rounding would hide.
 */
public final class HighPrecision implements Arithmetic<Dfp> {
  private final DfpField field;
  private double largest;

  /** Computes with at least so many decimal digits. */
  public HighPrecision(int digits) {
    field = new DfpField(digits);
  }

  /** The largest absolute value met so far, NaN and infinity included. */
  public double largest() {
    return largest;
  }

  @Override
  public Dfp constant(double value) {
    return field.newDfp(value);
  }

  @Override
  public Dfp add(Dfp left, Dfp right) {
    return met(left.add(right));
  }

  @Override
  public Dfp multiply(Dfp left, Dfp right) {
    return met(left.multiply(right));
  }

  @Override
  public Dfp divide(Dfp numerator, Dfp denominator) {
    return met(numerator.divide(denominator));
  }

  @Override
  public Dfp power(Dfp base, Dfp exponent) {
    double whole = exponent.toDouble();
    boolean isWhole = whole == StrictMath.rint(whole);
    return met(isWhole ? base.pow((int) whole) : base.pow(exponent));
  }

  @Override
  public Dfp apply(Function function, List<Dfp> arguments) {
    Dfp x = arguments.get(0);
    if (!(Math.abs(x.toDouble()) < 2_000)) {
      return met(field.newDfp(Double.POSITIVE_INFINITY));
    }
    return met(arguments.size() == 1 ? unary(function, x) : binary(function, x, arguments.get(1)));
  }

  @Override
  public boolean holds(Relation relation, Dfp left, Dfp right) {
    return relation.holds(left.subtract(right).toDouble(), 0);
  }

  private static Dfp unary(Function function, Dfp x) {
    return switch (function) {
      case SIN -> x.sin();
      case COS -> x.cos();
      case TAN -> x.tan();
      case ASIN -> x.asin();
      case ACOS -> x.acos();
      case ATAN -> x.atan();
      case SINH -> x.sinh();
      case COSH -> x.cosh();
      case TANH -> x.tanh();
      case EXP -> x.exp();
      case LOG -> x.log();
      case LOG10 -> x.log10();
      case LOG1P -> x.add(1).log();
      case EXPM1 -> x.exp().subtract(1);
      case SQRT -> x.sqrt();
      case CBRT -> x.cbrt();
      case ABS -> x.abs();
      case SIGNUM -> x.sign();
      case FLOOR -> x.floor();
      case CEIL -> x.ceil();
      case RINT -> x.rint();
      default -> throw new AssertionError(function);
    };
  }

  private static Dfp binary(Function function, Dfp x, Dfp y) {
    return switch (function) {
      case HYPOT -> x.multiply(x).add(y.multiply(y)).sqrt();
      case ATAN2 -> x.atan2(y);
      case MAX -> x.lessThan(y) ? y : x;
      case MIN -> x.lessThan(y) ? x : y;
      case COPY_SIGN -> x.copySign(y);
      case IEEE_REMAINDER -> x.remainder(y);
      default -> throw new AssertionError(function);
    };
  }

  private Dfp met(Dfp value) {
    double size = Math.abs(value.toDouble());
    largest = Double.isNaN(size) ? Double.POSITIVE_INFINITY : Math.max(largest, size);
    return value;
  }
}
