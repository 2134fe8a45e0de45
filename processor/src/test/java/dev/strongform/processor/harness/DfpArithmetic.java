package dev.strongform.processor.harness;

import dev.strongform.processor.expression.Arithmetic;
import dev.strongform.processor.expression.Function;
import dev.strongform.processor.expression.Relation;
import java.util.List;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;

/** Decimal floating point of 40 digits: what derivatives by differences are worked out in. */
public final class DfpArithmetic implements Arithmetic<Dfp> {
  /** The field of all numbers made here. */
  public static final DfpField FIELD = new DfpField(40);

  /** A number of a double, to the last bit. */
  public static Dfp of(double value) {
    return FIELD.newDfp(value);
  }

  @Override
  public Dfp constant(double value) {
    return of(value);
  }

  @Override
  public Dfp add(Dfp left, Dfp right) {
    return left.add(right);
  }

  @Override
  public Dfp multiply(Dfp left, Dfp right) {
    return left.multiply(right);
  }

  @Override
  public Dfp divide(Dfp numerator, Dfp denominator) {
    return numerator.divide(denominator);
  }

  /** Integer powers by multiplication, as the logarithm has none of a negative base. */
  @Override
  public Dfp power(Dfp base, Dfp exponent) {
    boolean whole = exponent.rint().equals(exponent) && exponent.abs().lessThan(of(1_000));
    return whole ? DfpMath.pow(base, exponent.intValue()) : DfpMath.pow(base, exponent);
  }

  @Override
  public Dfp apply(Function function, List<Dfp> arguments) {
    return function.arity() == 1
        ? unary(function, arguments.get(0))
        : binary(function, arguments.get(0), arguments.get(1));
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
      case TANH -> tanh(x);
      case EXP -> x.exp();
      case LOG -> DfpMath.log(x);
      case LOG10 -> DfpMath.log(x).divide(DfpMath.log(of(10)));
      case LOG1P -> DfpMath.log(x.add(1));
      case EXPM1 -> x.exp().subtract(1);
      case SQRT -> x.sqrt();
      case CBRT -> cubeRoot(x);
      case ABS -> x.abs();
      default -> of(function.evaluate(List.of(x.toDouble())));
    };
  }

  private static Dfp binary(Function function, Dfp x, Dfp y) {
    return switch (function) {
      case HYPOT -> x.multiply(x).add(y.multiply(y)).sqrt();
      case ATAN2 -> x.atan2(y);
      case MAX -> x.lessThan(y) ? y : x;
      case MIN -> x.lessThan(y) ? x : y;
      default -> of(function.evaluate(List.of(x.toDouble(), y.toDouble())));
    };
  }

  /** The hyperbolic tangent. */
  public static Dfp tanh(Dfp x) {
    Dfp e = x.multiply(2).exp();
    return e.subtract(1).divide(e.add(1));
  }

  private static Dfp cubeRoot(Dfp x) {
    Dfp root = DfpMath.exp(DfpMath.log(x.abs()).divide(3));
    return x.lessThan(FIELD.getZero()) ? root.negate() : root;
  }

  @Override
  public boolean holds(Relation relation, Dfp left, Dfp right) {
    return switch (relation) {
      case LESS -> left.lessThan(right);
      case LESS_OR_EQUAL -> !left.greaterThan(right);
      case GREATER -> left.greaterThan(right);
      case GREATER_OR_EQUAL -> !left.lessThan(right);
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
    };
  }
}
