package dev.strongform.kernel.vector;

/**
 * A layer above the first: it takes copies of its weights, and has jets below it to pull back to.
 */
interface HiddenLayer extends JetLayer {
  /** Takes the weights of the forward sweeps that follow. */
  void prepareForward(double[] theta);

  /** Takes the weights of the pushforwards that follow, after {@link #prepareForward}. */
  void preparePushforward(double[] v);

  /** Takes the weights of the reverse sweeps that follow. */
  void prepareReverse(double[] theta);

  /**
   * Says on which channels cotangents are not all zero, in {@link #accumulate}, {@link #rows} and
   * {@link #reverse} until it is called again: from one to before another. At first they are all.
   */
  default void cotangentsOn(int from, int to) {}

  /** {@code xBar = W' yBar}, after {@link #prepareReverse}. */
  void reverse(double[] yBar, double[] xBar);
}
