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
}
