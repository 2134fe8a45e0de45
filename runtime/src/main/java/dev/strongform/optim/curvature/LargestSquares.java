package dev.strongform.optim.curvature;

/** The largest value, entry by entry, that other gathered squares have had. */
final class LargestSquares implements Squares {
  private final Squares gatherer;
  private double[] largest = {};

  LargestSquares(Squares gatherer) {
    this.gatherer = gatherer;
  }

  @Override
  public double[] with(double[] gradient) {
    double[] present = gatherer.with(gradient);
    if (largest.length != present.length) {
      largest = new double[present.length];
    }
    for (int k = 0; k < largest.length; k++) {
      largest[k] = Math.max(largest[k], present[k]);
    }
    return largest;
  }

  /** From squares that knew no largest, theirs is the first. */
  @Override
  public boolean inherit(Squares before) {
    if (!(before instanceof LargestSquares other)) {
      return gatherer.inherit(before);
    }
    largest = other.largest.clone();
    return gatherer.inherit(other.gatherer);
  }
}
