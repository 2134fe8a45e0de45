package dev.strongform.processor.expression;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Decimal arithmetic with more digits than doubles have: the oracle for what rounding would hide.
 */
public final class HighPrecision implements Arithmetic<Dfp> {
  /** The largest argument of a function: the series are slow beyond it. */
  private static final int FAR = 2_000;

  /** A field computes its constants when it is made, which takes as long as many operations. */
  private static final Map<Integer, DfpField> FIELDS = new ConcurrentHashMap<>();

  private final DfpField field;
  private Dfp largest;

  /** Computes with at least so many decimal digits. */
  public HighPrecision(int digits) {
    field = FIELDS.computeIfAbsent(digits, DfpField::new);
    largest = field.getZero();
  }

  /** The largest absolute value met so far, NaN counted as infinity. */
  public double largest() {
    return largest.toDouble();
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
    boolean isWhole = exponent.rint().equals(exponent);
    return met(isWhole ? base.pow(exponent.intValue()) : base.pow(exponent));
  }

  @Override
  public Dfp apply(Function function, List<Dfp> arguments) {
    Dfp x = arguments.get(0);
    if (function == Function.EXP && x.lessThan(field.newDfp(-FAR))) {
      // Far below the least double.
      return field.getZero();
    }
    if (x.isNaN() || !x.abs().lessThan(field.newDfp(FAR))) {
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

  /**
   * Decimals are compared as they are: making doubles of them takes longer than most operations.
   */
  private Dfp met(Dfp value) {
    Dfp size = value.isNaN() ? field.newDfp(Double.POSITIVE_INFINITY) : value.abs();
    largest = size.greaterThan(largest) ? size : largest;
    return value;
  }
}
