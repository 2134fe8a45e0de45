package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;
import java.util.List;
import java.util.Optional;

/**
 * Where a term has its points and its columns from. Column {@code k} is the coordinate of its
 * points whose axis is the domain's number of axes plus {@code k}: no network reads it.
 *
 * @param data path of a table, or the empty string
 * @param samples points of the exact solution, or 0
 * @param noise relative to the samples' root mean square
 * @param columns names in the order of the method's parameters
 * @param sample the one column in the coordinates, where the exact solution is sampled
 */
public record ObservationModel(
    String data, int samples, double noise, List<String> columns, Optional<Expr> sample) {
  /** Copies the list. */
  public ObservationModel {
    columns = List.copyOf(columns);
  }
}
