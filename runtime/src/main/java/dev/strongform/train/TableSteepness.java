package dev.strongform.train;

import dev.strongform.kernel.Axis;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * {@link Steepness} in the rows of a table on a grid: by differences to the next places along each
 * axis, at its end to those before. A table that is no grid is steep nowhere.
 */
final class TableSteepness {
  private final Yardstick table;
  private final List<Axis> axes;
  private final double[][] places;
  private final Map<List<Double>, Integer> rows = new HashMap<>();

  /**
   * Of the rows of a table.
   *
   * @param axes of the domain
   */
  TableSteepness(Yardstick table, List<Axis> axes) {
    this.table = table;
    this.axes = axes;
    this.places =
        Arrays.stream(table.coordinates())
            .map(column -> Arrays.stream(column).sorted().distinct().toArray())
            .toArray(double[][]::new);
    for (int row = 0; row < table.size(); row++) {
      rows.put(place(row), row);
    }
  }

  private List<Double> place(int row) {
    return Arrays.stream(table.coordinates()).map(column -> column[row]).toList();
  }

  /** One entry a row. */
  double[] atRows() {
    double[] norms = new double[table.size()];
    if (isGrid()) {
      double[] squares = meanSquares();
      Arrays.setAll(norms, row -> Math.sqrt(square(row, squares)));
    }
    return norms;
  }

  private boolean isGrid() {
    long product = Arrays.stream(places).mapToLong(own -> own.length).reduce(1, (a, b) -> a * b);
    return product == table.size()
        && rows.size() == table.size()
        && Arrays.stream(places).allMatch(own -> own.length > 1);
  }

  private double[] meanSquares() {
    return Arrays.stream(table.expected())
        .mapToDouble(
            column ->
                Arrays.stream(column).filter(Double::isFinite).map(u -> u * u).sum()
                    / column.length)
        .toArray();
  }

  private double square(int row, double[] meanSquares) {
    double sum = 0;
    for (int axis = 0; axis < places.length; axis++) {
      int other = neighbour(row, axis);
      double[] along = table.coordinates()[axis];
      double distance = (along[other] - along[row]) / axes.get(axis).length();
      for (int unknown = 0; unknown < meanSquares.length; unknown++) {
        double[] values = table.expected()[unknown];
        double slope = (values[other] - values[row]) / distance;
        double square = slope * slope / meanSquares[unknown];
        sum += Double.isFinite(square) ? square : 0;
      }
    }
    return sum;
  }

  private int neighbour(int row, int axis) {
    double[] along = places[axis];
    int at = Arrays.binarySearch(along, table.coordinates()[axis][row]);
    double next = along[at + 1 < along.length ? at + 1 : at - 1];
    List<Double> place =
        IntStream.range(0, places.length)
            .mapToObj(other -> other == axis ? next : table.coordinates()[other][row])
            .toList();
    return Objects.requireNonNull(rows.get(place), "a grid has a row at each place");
  }
}
