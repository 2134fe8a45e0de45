package dev.strongform.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where a term has its points and its columns of data from: a table, or samples of the exact
 * solution. The columns follow the coordinates in {@link Tile#points}.
 *
 * @param data path of the table, or the empty string
 * @param samples number of points of the exact solution, or 0
 * @param noise standard deviation of normal noise on samples, relative to their root mean square
 * @param columns names of the columns, in order
 * @param sample the one column at a point, an entry an axis
 */
public record Observation(
    String data,
    int samples,
    double noise,
    List<String> columns,
    Optional<ToDoubleFunction<double[]>> sample) {
  /** Copies the list. */
  public Observation {
    columns = List.copyOf(columns);
  }

  /** Data of a table. */
  public static Observation of(String data, List<String> columns) {
    return new Observation(data, 0, 0, columns, Optional.empty());
  }

  /** Samples of the exact solution. */
  public static Observation sampled(
      int samples, double noise, List<String> columns, ToDoubleFunction<double[]> sample) {
    return new Observation("", samples, noise, columns, Optional.of(sample));
  }
}
