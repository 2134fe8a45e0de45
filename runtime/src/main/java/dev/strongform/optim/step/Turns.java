package dev.strongform.optim.step;

/** Two vectors that take turns: one is in use while the other is written. */
final class Turns {
  private double[] one = {};
  private double[] other = {};

  /** A vector as long as the one in use, and not that one. */
  double[] besides(double[] inUse) {
    if (one.length != inUse.length) {
      one = new double[inUse.length];
      other = new double[inUse.length];
    }
    return inUse == one ? other : one;
  }
}
