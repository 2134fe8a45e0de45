package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of numbers: comma-separated values, lines that begin with {@code #} are comments, the
 * first other line names the columns, in any order, each further line is one point.
 */
final class DataTable {
  private final String name;
  private final List<String> header;
  private final List<double[]> lines;

  private DataTable(String name, List<String> header, List<double[]> lines) {
    this.name = name;
    this.header = header;
    this.lines = lines;
  }

  /**
   * Finds a table that a problem names: a resource beside its class, or else a file.
   *
   * @param kind what it is to the problem, such as {@code reference table}
   * @param place where its path is written, such as {@code @Reference}
   * @throws IllegalArgumentException if there is none, or it cannot be read
   */
  static DataTable find(CompiledProblem problem, String path, String kind, String place) {
    String name = kind + " \"" + path + "\"";
    DataFile file = new DataFile(problem, path);
    try (InputStream stream = file.open()) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "the "
                + name
                + " of "
                + problem.info().name()
                + " is "
                + file.absence()
                + "; correct the path in "
                + place);
      }
      return read(name, stream);
    } catch (IOException failure) {
      throw new IllegalArgumentException(
          "the " + name + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  /**
   * Reads a table.
   *
   * @param name its kind and its path, for messages
   * @throws IllegalArgumentException if a line does not fit; the message names table and line
   */
  static DataTable read(String name, InputStream stream) throws IOException {
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
      throw new IllegalArgumentException("the " + name + " holds no points");
    }
    return new DataTable(name, header, lines);
  }

  private static double[] numbers(String name, int line, List<String> cells, int columns) {
    String where = "line " + line + " of the " + name + " ";
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

  /** The names of the columns. */
  List<String> header() {
    return header;
  }

  /**
   * One column.
   *
   * @throws IllegalArgumentException if there is none of that title; the message lists those there
   *     are
   */
  double[] column(String title) {
    int column = header.indexOf(title);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the " + name + " has no column \"" + title + "\": it has " + String.join(", ", header));
    }
    return lines.stream().mapToDouble(line -> line[column]).toArray();
  }
}
