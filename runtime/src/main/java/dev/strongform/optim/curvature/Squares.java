package dev.strongform.optim.curvature;

/** Gathers the squares of gradients, entry by entry. */
@FunctionalInterface
public interface Squares {
  /** What was gathered, this gradient included; valid until the next call. */
  double[] with(double[] gradient);

  /** Goes on from what another gathered; says whether it can. */
  default boolean inherit(Squares before) {
    return false;
  }

  /**
   * Their exponential average, which starts at zero, divided by the weight that it has gathered.
   *
   * @param decay of the average, from 0 up to below 1
   */
  static Squares unbiased(double decay) {
    return new UnbiasedSquares(new AveragedSquares(decay), decay);
  }
}
