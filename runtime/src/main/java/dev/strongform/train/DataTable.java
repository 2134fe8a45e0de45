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
import java.util.regex.Pattern;

/**
 * A table of numbers: comma-separated values, lines that begin with {@code #} are comments, the
 * first other line names the columns, in any order, each further line is one point.
 */
final class DataTable {
  /** What others put between columns. */
  private static final Pattern SEPARATOR = Pattern.compile("[;\\s]");

  private static final String BY_COMMAS = ": separate columns by commas";

  private final String name;
  private final List<String> header;
  private final List<double[]> lines;
  private final List<Integer> numbers;

  private DataTable(String name, List<String> header, List<double[]> lines, List<Integer> numbers) {
    this.name = name;
    this.header = header;
    this.lines = lines;
    this.numbers = numbers;
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
    List<Integer> numbers = new ArrayList<>();
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
          requireNames(name, cells);
          header.addAll(cells);
        } else {
          lines.add(numbers(where(name, number), cells, header));
          numbers.add(number);
        }
      }
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the " + name + " holds no points");
    }
    return new DataTable(name, header, lines, numbers);
  }

  private static String where(String name, int line) {
    return "line " + line + " of the " + name;
  }

  private static void requireNames(String name, List<String> cells) {
    if (cells.size() == 1 && SEPARATOR.matcher(cells.get(0)).find()) {
      throw new IllegalArgumentException(
          "the " + name + " has one column, \"" + cells.get(0) + "\"" + BY_COMMAS);
    }
    if (cells.stream().allMatch(DataTable::isNumber)) {
      throw new IllegalArgumentException(
          "the first line of the "
              + name
              + " holds numbers ("
              + String.join(", ", cells)
              + ") where names of columns are expected: is there a header?");
    }
  }

  private static double[] numbers(String where, List<String> cells, List<String> header) {
    if (cells.size() != header.size()) {
      boolean otherwise = cells.size() == 1 && SEPARATOR.matcher(cells.get(0)).find();
      throw new IllegalArgumentException(
          where
              + " has "
              + (cells.size() == 1 ? "1 entry" : cells.size() + " entries")
              + ", but the header has "
              + header.size()
              + (otherwise ? BY_COMMAS : ""));
    }
    double[] numbers = new double[cells.size()];
    for (int column = 0; column < numbers.length; column++) {
      numbers[column] = number(where, header.get(column), cells.get(column));
    }
    return numbers;
  }

  private static double number(String where, String title, String cell) {
    if (!isNumber(cell)) {
      throw new IllegalArgumentException(
          where + " has " + title + " = \"" + cell + "\", but a number is expected");
    }
    return Double.parseDouble(cell);
  }

  private static boolean isNumber(String cell) {
    try {
      Double.parseDouble(cell);
      return true;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  /** Where a point stands: {@code line 3 of the data table "seen.csv"}. */
  String where(int point) {
    return where(name, numbers.get(point));
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
