package dev.strongform.kernel;

import java.util.OptionalDouble;

/**
 * A coefficient that is identified. What is trained is its logarithm where it is positive, and else
 * the coefficient in units of its start, so that the parameter is of the size of others.
 *
 * @param name as the class calls it
 * @param start where training starts, finite
 * @param exact the true value, where it is known
 * @param positive whether it stays positive; the start then is
 */
public record Coefficient(String name, double start, OptionalDouble exact, boolean positive) {
  /** The parameter at the start. */
  public double startParameter() {
    return positive ? Math.log(start) : start / scale();
  }

  /** The coefficient of a parameter. */
  public double value(double parameter) {
    return positive ? Math.exp(parameter) : scale() * parameter;
  }

  /** The derivative of {@link #value}. */
  public double slope(double parameter) {
    return positive ? Math.exp(parameter) : scale();
  }

  private double scale() {
    return start == 0 ? 1 : Math.abs(start);
  }
}
