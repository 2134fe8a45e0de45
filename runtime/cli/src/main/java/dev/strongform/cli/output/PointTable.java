package dev.strongform.cli.output;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Points at which a user wants the solution.
 *
 * @param coordinates {@code [axis][point]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record PointTable(double[][] coordinates) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  /**
   * Reads a CSV file whose columns are named by coordinate, in any order; other columns and lines
   * that start with {@code #} are skipped.
   */
  public static PointTable read(String name, Domain domain) {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw Mistake.command("--at %s: there is no such file.", name);
    }
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      requireColumns(name, parser.getHeaderNames(), domain);
      return new PointTable(columns(name, parser.getRecords(), domain));
    } catch (IOException | UncheckedIOException failed) {
      throw Mistake.command("--at %s cannot be read: %s.", name, failed.getMessage());
    } catch (IllegalArgumentException malformed) {
      throw Mistake.command("--at %s is no table: %s", name, malformed.getMessage());
    }
  }

  /** The number of points. */
  public int size() {
    return coordinates[0].length;
  }

  /** The number of points outside the domain. */
  public int countOutside(Domain domain) {
    return (int) IntStream.range(0, size()).filter(point -> isOutside(domain, point)).count();
  }

  private boolean isOutside(Domain domain, int point) {
    return IntStream.range(0, domain.dimension())
        .anyMatch(
            axis ->
                coordinates[axis][point] < domain.axes().get(axis).min()
                    || coordinates[axis][point] > domain.axes().get(axis).max());
  }

  private static void requireColumns(String name, List<String> found, Domain domain) {
    for (Axis axis : domain.axes()) {
      if (!found.contains(axis.name())) {
        throw Mistake.command(
            "--at %s has no column %s: the problem's coordinates are %s, the columns %s%s",
            name, axis.name(), domain.axes().stream().map(Axis::name).toList(), found, hint(found));
      }
    }
  }

  private static String hint(List<String> found) {
    if (found.size() == 1 && found.get(0).matches(".*[;\\s].*")) {
      return "; separate columns by commas.";
    }
    boolean numbers = found.stream().noneMatch(title -> Double.isNaN(parse(title)));
    return numbers ? "; is there a header?" : ".";
  }

  private static double[][] columns(String name, List<CSVRecord> records, Domain domain) {
    if (records.isEmpty()) {
      throw Mistake.command("--at %s holds no points.", name);
    }
    return domain.axes().stream()
        .map(axis -> records.stream().mapToDouble(row -> number(name, row, axis)).toArray())
        .toArray(double[][]::new);
  }

  private static double number(String name, CSVRecord row, Axis axis) {
    String text = row.isSet(axis.name()) ? row.get(axis.name()) : "";
    double value = parse(text);
    if (!Double.isFinite(value)) {
      throw Mistake.command(
          "--at %s: point %d has no finite number for %s, but \"%s\".",
          name, row.getRecordNumber(), axis.name(), text);
    }
    return value;
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
