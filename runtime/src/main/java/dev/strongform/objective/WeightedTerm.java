package dev.strongform.objective;

import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.points.PointSet;

/**
 * A term of the loss: its kernel, its points and its weight.
 *
 * @param weight the factor of the term's mean square, or of an energy's mean, finite and not
 *     negative
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

  /** Whether the term is an integrand to be made least, and not a residual. */
  public boolean isEnergy() {
    return kernel.info().kind() == TermInfo.Kind.ENERGY;
  }

  /** The factor of each squared residual: the weight over the number of points. */
  double scale() {
    return weight / points.size();
  }

  /** Whether both read the same jets at the same points, and so are swept together. */
  public boolean sharesJetsWith(WeightedTerm other) {
    return points == other.points
        && kernel instanceof JetTerm mine
        && other.kernel instanceof JetTerm theirs
        && mine.jets() == theirs.jets();
  }

  /** The same with a weight that is so many times as large. */
  public WeightedTerm timesWeight(double factor) {
    return new WeightedTerm(kernel, points, weight * factor);
  }

  WeightedTerm on(PointSet others) {
    return new WeightedTerm(kernel, others, weight);
  }
}
