package dev.strongform.objective;

import dev.strongform.kernel.TermKernel;
import dev.strongform.points.PointSet;

/**
 * A term of the loss: its kernel, its points and its weight.
 *
 * @param weight the factor of the term's mean square, finite and not negative
 */
public record WeightedTerm(TermKernel kernel, PointSet points, double weight) {
  /** Checks the weight. */
  public WeightedTerm {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the weight of term "
              + kernel.info().name()
              + " must be finite and not negative, but is "
              + weight);
    }
  }

  /** The factor of each squared residual: the weight over the number of points. */
  double scale() {
    return weight / points.size();
  }

  /** The same with a weight that is so many times as large. */
  public WeightedTerm timesWeight(double factor) {
    return new WeightedTerm(kernel, points, weight * factor);
  }

  WeightedTerm on(PointSet others) {
    return new WeightedTerm(kernel, others, weight);
  }
}
