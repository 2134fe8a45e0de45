package dev.strongform.processor.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A coordinate as the user names it: one axis, or several for a vector.
 *
 * @param firstAxis its first scalar axis
 * @param dimension number of scalar axes
 * @param vector whether parameters of this name are {@code double[]}
 */
public record CoordinateModel(
    String name, int firstAxis, int dimension, boolean vector, boolean time) {
  /** The scalar axes, ascending. */
  public List<Integer> axes() {
    return IntStream.range(firstAxis, firstAxis + dimension).boxed().toList();
  }
}
