package dev.strongform.kernel;

/**
 * One affine layer {@code y = W x + b}: its size, and where its parameters lie. W is stored {@code
 * [output][input]} in {@code theta}.
 *
 * @param inputs neurons read
 * @param outputs neurons fed
 * @param weights index of the first weight in {@code theta}
 * @param biases index of the first bias in {@code theta}
 */
public record LayerPlan(int inputs, int outputs, int weights, int biases) {
  /** The index after the last parameter; biases follow the weights. */
  public int end() {
    return biases + outputs;
  }
}
