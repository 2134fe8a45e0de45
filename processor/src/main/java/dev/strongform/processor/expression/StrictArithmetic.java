package dev.strongform.processor.expression;

import java.util.List;

/** Doubles and {@link StrictMath}. */
final class StrictArithmetic implements Arithmetic<Double> {
  @Override
  public Double constant(double value) {
    return value;
  }

  @Override
  public Double add(Double left, Double right) {
    return left + right;
  }

  @Override
  public Double multiply(Double left, Double right) {
    return left * right;
  }

  @Override
  public Double divide(Double numerator, Double denominator) {
    return numerator / denominator;
  }

  @Override
  public Double power(Double base, Double exponent) {
    return StrictMath.pow(base, exponent);
  }

  @Override
  public Double apply(Function function, List<Double> arguments) {
    return function.evaluate(arguments);
  }

  @Override
  public boolean holds(Relation relation, Double left, Double right) {
    return relation.holds(left, right);
  }
}
