package dev.strongform.train;

import java.util.OptionalDouble;

/**
 * A coefficient that was identified.
 *
 * @param name as the class calls it
 * @param value the best value found
 * @param exact the true value, where it is known
 * @param low lower end of the interval of 95 %; NaN where there is none
 * @param high upper end; NaN where there is none
 * @param remark how the interval was come by, or why there is none: a phrase
 */
public record CoefficientEstimate(
    String name, double value, OptionalDouble exact, double low, double high, String remark) {
  /** The distance to the true value in units of it, or plain where that is zero; NaN if unknown. */
  public double error() {
    double truth = exact.orElse(Double.NaN);
    return Math.abs(value - truth) / (truth == 0 ? 1 : Math.abs(truth));
  }

  /** Whether the interval holds a value. */
  public boolean covers(double other) {
    return low <= other && other <= high;
  }
}
