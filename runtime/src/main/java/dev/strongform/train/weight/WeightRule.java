package dev.strongform.train.weight;

/**
 * Gives the terms of a loss new weights, from what they are now. Remembers: a rule serves one run.
 */
public interface WeightRule {
  /** Iterations between updates, at least 1; the first is before the first iteration. */
  int interval();

  /**
   * The next weights.
   *
   * @param losses the loss of each term, without these weights
   * @param norms the Euclidean norm of each one's gradient, without these weights
   * @return one factor a term; a new array
   */
  double[] update(double[] losses, double[] norms);
}
