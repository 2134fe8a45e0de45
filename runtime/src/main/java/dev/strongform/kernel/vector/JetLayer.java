package dev.strongform.kernel.vector;

/** An affine layer on jets, {@code y = W x + b}, with the bias on the value channel alone. */
interface JetLayer {
  /** {@code y = W x + b}. */
  void forward(double[] theta, double[] x, double[] y);

  /**
   * {@code dy = W dx + dW x + db}, where {@code dW} and {@code db} lie in {@code v} as in theta.
   */
  void pushforward(double[] theta, double[] v, double[] x, double[] dx, double[] dy);

  /** Adds the gradient by weights and biases, summed over channels and lanes. */
  void accumulate(double[] x, double[] yBar, double[] gradient);

  /**
   * Writes {@code jacobian[k * ld + row + lane]} for every parameter k of the layer and the lanes
   * of one group.
   */
  void rows(double[] x, double[] yBar, int group, double[] jacobian, int ld, int row);
}
