package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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
        coordinates, unknowns, unknowns.stream().map(table::column).toArray(double[][]::new));
  }
}
