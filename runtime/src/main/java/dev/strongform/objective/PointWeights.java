package dev.strongform.objective;

import java.util.Arrays;

/**
 * What becomes of a term's residual at each of its points before it is squared: {@code sqrt(f_i)
 * (r_i + s_i)}. Factors weigh points against each other; shifts are multipliers over their penalty.
 *
 * @param factors {@code f}, one a point, finite and not negative; empty where all are 1
 * @param shifts {@code s}, one a point; empty where all are 0
 */
public record PointWeights(double[] factors, double[] shifts) {
  private static final double[] NONE = {};

  /** All points count the same, as they are. */
  public static final PointWeights EVEN = new PointWeights(NONE, NONE);

  /** Checks the factors. */
  public PointWeights {
    for (double factor : factors) {
      if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the weight of a point must be finite and not negative, but is " + factor);
      }
    }
  }

  /** Weights of the squared residuals, one a point. */
  public static PointWeights of(double[] factors) {
    return new PointWeights(factors, NONE);
  }

  /** Residuals of equal weight that are shifted, one shift a point. */
  public static PointWeights shifted(double[] shifts) {
    return new PointWeights(NONE, shifts);
  }

  /** Whether residuals are multiplied. */
  boolean weighs() {
    return factors.length > 0;
  }

  /** The factor of a point's squared residual. */
  double factor(int index) {
    return factors.length == 0 ? 1 : factors[index];
  }

  /** What is added to a point's residual. */
  double shift(int index) {
    return shifts.length == 0 ? 0 : shifts[index];
  }

  /** Whether residuals are shifted. */
  boolean moves() {
    return shifts.length > 0;
  }

  /** Whether there is an entry for each of so many points, or none. */
  boolean fit(int size) {
    return fits(factors, size) && fits(shifts, size);
  }

  private static boolean fits(double[] entries, int size) {
    return entries.length == 0 || entries.length == size;
  }

  /** Those of the points of the given indices, in their order. */
  PointWeights select(int[] indices) {
    return new PointWeights(select(factors, indices), select(shifts, indices));
  }

  private static double[] select(double[] entries, int[] indices) {
    return entries.length == 0
        ? NONE
        : Arrays.stream(indices).mapToDouble(i -> entries[i]).toArray();
  }
}
