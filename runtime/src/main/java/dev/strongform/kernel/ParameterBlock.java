package dev.strongform.kernel;

/**
 * A named, shaped piece of the parameter vector.
 *
 * @param name such as {@code u.layer1.weights}
 * @param offset index of its first entry in {@code theta}
 * @param rows neurons fed (for weights) or the length (for biases)
 * @param columns neurons read (for weights) or 1; weights are stored {@code [row][column]}
 */
public record ParameterBlock(String name, int offset, int rows, int columns) {
  /** Number of entries. */
  public int size() {
    return rows * columns;
  }

  /** Index after its last entry. */
  int end() {
    return offset + size();
  }

  /**
   * Whether it is the weights or the biases of a layer.
   *
   * @param layer what the name of such a block ends in, but for its last part
   */
  boolean isOf(String layer) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.'))).endsWith(layer);
  }
}
