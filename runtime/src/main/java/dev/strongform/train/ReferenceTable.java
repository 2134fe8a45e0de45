package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ProblemInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A tabulated solution: comma-separated values, lines that begin with {@code #} are comments, the
 * first other line names the columns (coordinates and unknowns, in any order), each further line is
 * one point.
 */
final class ReferenceTable {
  private final String name;
  private final List<String> header;
  private final List<double[]> lines;

  private ReferenceTable(String name, List<String> header, List<double[]> lines) {
    this.name = name;
    this.header = header;
    this.lines = lines;
  }

  /**
   * Finds the table that a problem names: a resource beside its class, or else a file.
   *
   * @throws IllegalArgumentException if there is none, or it cannot be read
   */
  static ReferenceTable find(CompiledProblem problem) {
    ProblemInfo info = problem.info();
    String name = info.reference();
    try (InputStream stream = open(problem)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "the reference table \""
                + name
                + "\" of "
                + info.name()
                + " is neither a resource beside "
                + info.sourceClass()
                + " nor a file; correct the path in @Reference");
      }
      return read(name, stream);
    } catch (IOException failure) {
      throw new IllegalArgumentException(
          "the reference table \"" + name + "\" cannot be read: " + failure.getMessage(), failure);
    }
  }

  /** Resources are looked for by the loader of the compiled class, which is beside its source. */
  private static @Nullable InputStream open(CompiledProblem problem) throws IOException {
    String source = problem.info().sourceClass();
    String folder = source.substring(0, source.lastIndexOf('.') + 1).replace('.', '/');
    String path = problem.info().reference();
    ClassLoader loader = problem.getClass().getClassLoader();
    InputStream resource = loader == null ? null : loader.getResourceAsStream(folder + path);
    return resource != null ? resource : file(path);
  }

  private static @Nullable InputStream file(String path) throws IOException {
    try {
      Path file = Path.of(path);
      return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    } catch (InvalidPathException notAPath) {
      return null;
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a line does not fit; the message names table and line
   */
  static ReferenceTable read(String name, InputStream stream) throws IOException {
    List<String> header = new ArrayList<>();
    List<double[]> lines = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (header.isEmpty()) {
          header.addAll(cells);
        } else {
          lines.add(numbers(name, number, cells, header.size()));
        }
      }
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the reference table \"" + name + "\" holds no points");
    }
    return new ReferenceTable(name, header, lines);
  }

  private static double[] numbers(String name, int line, List<String> cells, int columns) {
    String where = "line " + line + " of the reference table \"" + name + "\" ";
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          where + "has " + cells.size() + " entries, but the header has " + columns);
    }
    try {
      return cells.stream().mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          where + "holds something that is no number: " + notANumber.getMessage(), notANumber);
    }
  }

  /**
   * The table as values to measure a problem's unknowns against.
   *
   * @throws IllegalArgumentException if a coordinate has no column, or no unknown has one
   */
  Yardstick yardstick(CompiledProblem problem) {
    double[][] coordinates =
        problem.domain().axes().stream().map(Axis::name).map(this::column).toArray(double[][]::new);
    boolean[] inside = inside(problem.domain(), coordinates);
    List<String> unknowns = problem.info().unknowns().stream().filter(header::contains).toList();
    if (unknowns.isEmpty()) {
      throw new IllegalArgumentException(
          "the reference table \""
              + name
              + "\" has no column for an unknown: it has "
              + String.join(", ", header)
              + ", the unknowns are "
              + String.join(", ", problem.info().unknowns()));
    }
    return new Yardstick(
        where(inside, coordinates),
        unknowns,
        where(inside, unknowns.stream().map(this::column).toArray(double[][]::new)));
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

  private double[] column(String title) {
    int column = header.indexOf(title);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the reference table \""
              + name
              + "\" has no column \""
              + title
              + "\": it has "
              + String.join(", ", header));
    }
    return lines.stream().mapToDouble(line -> line[column]).toArray();
  }
}
