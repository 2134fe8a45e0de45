package dev.strongform.objective;

import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.points.PointSet;

/**
 * A term of the loss: its kernel, its points, its weight and those of its points.
 *
 * @param weight the factor of the term's mean square, or of an energy's mean, finite and not
 *     negative
 * @param pointwise what its points count against each other
 */
public record WeightedTerm(
    TermKernel kernel, PointSet points, double weight, PointWeights pointwise) {
  /** A term whose points all count the same. */
  public WeightedTerm(TermKernel kernel, PointSet points, double weight) {
    this(kernel, points, weight, PointWeights.EVEN);
  }

  /** Checks the weights. */
  public WeightedTerm {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the weight of term "
              + kernel.info().name()
              + " must be finite and not negative, but is "
              + weight);
    }
    if (!pointwise.fit(points.size())) {
      throw new IllegalArgumentException(
          "term " + kernel.info().name() + " must have a weight for each point, or none");
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
    return new WeightedTerm(kernel, points, weight * factor, pointwise);
  }

  /** The same with other weights of its points. */
  public WeightedTerm with(PointWeights others) {
    return new WeightedTerm(kernel, points, weight, others);
  }

  /** Whether its points weigh or shift what is evaluated there. */
  boolean adjusts() {
    return points.weighted() || pointwise.weighs() || pointwise.moves();
  }

  /** The factor of a point's squared residual: of its quadrature and its own. */
  double factor(int index) {
    return points.weight(index) * pointwise.factor(index);
  }

  /** On some of its points, which keep their weights. */
  WeightedTerm on(PointSet some, int[] indices) {
    return new WeightedTerm(kernel, some, weight, pointwise.select(indices));
  }

  /** On other points, of which nobody knows weights. */
  WeightedTerm on(PointSet others) {
    return new WeightedTerm(kernel, others, weight);
  }
}
