package dev.strongform.train;

import java.util.Arrays;
import java.util.List;

/**
 * How far a solution is from the known one, on points that were never trained on.
 *
 * @param unknowns the unknowns that were compared, at least one
 * @param relativeL2 of each unknown {@code |u - u*| / |u*|}; where {@code u*} is zero throughout,
 *     the root mean square of {@code u}
 * @param maxError of each unknown the largest {@code |u - u*|}
 */
public record ErrorMeasure(List<String> unknowns, double[] relativeL2, double[] maxError) {
  /** Copies everything. */
  public ErrorMeasure {
    unknowns = List.copyOf(unknowns);
    relativeL2 = relativeL2.clone();
    maxError = maxError.clone();
  }

  @Override
  public double[] relativeL2() {
    return relativeL2.clone();
  }

  @Override
  public double[] maxError() {
    return maxError.clone();
  }

  /** The largest relative error over the unknowns. */
  public double largestRelativeL2() {
    return largest(relativeL2);
  }

  /** The largest error over the unknowns and the points. */
  public double largestMaxError() {
    return largest(maxError);
  }

  private static double largest(double[] errors) {
    return Arrays.stream(errors).reduce(0, Math::max);
  }
}
