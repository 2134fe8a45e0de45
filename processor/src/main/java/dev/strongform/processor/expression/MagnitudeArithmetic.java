package dev.strongform.processor.expression;

import dev.strongform.processor.expression.MagnitudeArithmetic.Sized;
import java.util.List;

/** Numbers that remember how large the summands were that they are made of. */
final class MagnitudeArithmetic implements Arithmetic<Sized> {
  /**
   * A number.
   *
   * @param value the number
   * @param magnitude the sum of the absolute values of its summands, at least {@code |value|}
   */
  record Sized(double value, double magnitude) {
    static Sized of(double value) {
      return new Sized(value, Math.abs(value));
    }
  }

  @Override
  public Sized constant(double value) {
    return Sized.of(value);
  }

  @Override
  public Sized add(Sized left, Sized right) {
    return new Sized(left.value + right.value, left.magnitude + right.magnitude);
  }

  @Override
  public Sized multiply(Sized left, Sized right) {
    return new Sized(left.value * right.value, left.magnitude * right.magnitude);
  }

  @Override
  public Sized divide(Sized numerator, Sized denominator) {
    double divisor = denominator.value;
    return new Sized(numerator.value / divisor, numerator.magnitude / Math.abs(divisor));
  }

  @Override
  public Sized power(Sized base, Sized exponent) {
    return Sized.of(Arithmetic.STRICT.power(base.value, exponent.value));
  }

  @Override
  public Sized apply(Function function, List<Sized> arguments) {
    return Sized.of(function.evaluate(arguments.stream().map(Sized::value).toList()));
  }

  @Override
  public boolean holds(Relation relation, Sized left, Sized right) {
    return relation.holds(left.value, right.value);
  }
}
