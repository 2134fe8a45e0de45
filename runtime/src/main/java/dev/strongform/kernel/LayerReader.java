package dev.strongform.kernel;

/**
 * Looks at what a reverse sweep passes in each layer: what Kronecker-factored curvature is made of.
 * The derivative of a weight is the sum over channels of products of these, {@code dr / dW_oi =
 * sum_c ybar_oc x_ic}, and that of a bias is the cotangent of the value.
 */
@FunctionalInterface
public interface LayerReader {
  /**
   * Looks at one layer at a few points. The arrays are the sweep's own: kept by nobody.
   *
   * @param n number of points
   * @param inputs the jets that the layer reads, {@code [input * channels + channel][lane]}
   * @param cotangents of what it feeds, before a nonlinearity, {@code [output * channels +
   *     channel][lane]}
   */
  void read(LayerPlan layer, int channels, int n, double[][] inputs, double[][] cotangents);
}
