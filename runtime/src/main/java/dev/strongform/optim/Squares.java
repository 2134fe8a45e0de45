package dev.strongform.optim;

/** Gathers the squares of gradients, entry by entry. */
@FunctionalInterface
interface Squares {
  /** What was gathered, this gradient included; valid until the next call. */
  double[] with(double[] gradient);
}
