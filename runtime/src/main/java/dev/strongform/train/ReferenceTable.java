package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A tabulated solution, whose columns are coordinates and unknowns. */
final class ReferenceTable {
  private static final String KIND = "reference table";

  private final String name;
  private final DataTable table;

  private ReferenceTable(String name, DataTable table) {
    this.name = name;
    this.table = table;
  }

  /**
   * Finds the table that a problem names.
   *
   * @throws IllegalArgumentException if there is none, or it cannot be read
   */
  static ReferenceTable find(CompiledProblem problem) {
    String path = problem.info().reference();
    return new ReferenceTable(path, DataTable.find(problem, path, KIND, "@Reference"));
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a line does not fit; the message names table and line
   */
  static ReferenceTable read(String name, InputStream stream) throws IOException {
    return new ReferenceTable(name, DataTable.read(KIND + " \"" + name + "\"", stream));
  }

  /**
   * The table as values to measure a problem's unknowns against.
   *
   * @throws IllegalArgumentException if a coordinate has no column, or no unknown has one
   */
  Yardstick yardstick(CompiledProblem problem) {
    double[][] coordinates =
        problem.domain().axes().stream()
            .map(Axis::name)
            .map(table::column)
            .toArray(double[][]::new);
    List<String> unknowns =
        problem.info().unknowns().stream().filter(table.header()::contains).toList();
    boolean[] inside = inside(problem.domain(), coordinates);
    if (unknowns.isEmpty()) {
      throw new IllegalArgumentException(
          "the reference table \""
              + name
              + "\" has no column for an unknown: it has "
              + String.join(", ", table.header())
              + ", the unknowns are "
              + String.join(", ", problem.info().unknowns()));
    }
    return new Yardstick(
        where(inside, coordinates),
        unknowns,
        where(inside, unknowns.stream().map(table::column).toArray(double[][]::new)),
        Yardstick.free(problem));
  }

  /** Points beyond the domain, such as those of other slabs of the time, are left out. */
  private static boolean[] inside(Domain domain, double[][] coordinates) {
    boolean[] inside = new boolean[coordinates[0].length];
    Arrays.fill(inside, true);
    for (int axis = 0; axis < coordinates.length; axis++) {
      Axis range = domain.axes().get(axis);
      double margin = 1e-9 * range.length();
      for (int i = 0; i < inside.length; i++) {
        double place = coordinates[axis][i];
        inside[i] &= place >= range.min() - margin && place <= range.max() + margin;
      }
    }
    return inside;
  }

  private static double[][] where(boolean[] inside, double[][] columns) {
    int[] kept = IntStream.range(0, inside.length).filter(i -> inside[i]).toArray();
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(kept).mapToDouble(i -> column[i]).toArray())
        .toArray(double[][]::new);
  }
}
