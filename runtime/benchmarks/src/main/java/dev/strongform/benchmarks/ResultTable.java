package dev.strongform.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measurements as lines of aligned columns, or of Markdown. */
final class ResultTable {
  private static final List<String> HEADS =
      List.of("what", "shape", "points", "ms", "ratio", "target", "met");
  private static final int FIRST_NUMBER = 2;

  private ResultTable() {}

  /** A heading and a line for each measurement, for a terminal. */
  static List<String> plain(List<Measurement> measurements) {
    List<List<String>> cells = cells(measurements);
    int[] widths = new int[HEADS.size()];
    for (List<String> line : cells) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    return cells.stream().map(line -> aligned(line, widths)).toList();
  }

  /** The same for a page. */
  static List<String> markdown(List<Measurement> measurements) {
    List<String> lines =
        new ArrayList<>(
            cells(measurements).stream()
                .map(line -> "| " + String.join(" | ", line) + " |")
                .toList());
    lines.add(1, "|---|---|---:|---:|---:|---:|---|");
    return lines;
  }

  /** {@code 12} for 12.3, {@code 1.23} for 1.234, {@code 0.0123} for 0.01234: three digits. */
  static String digits(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    if (value == 0) {
      return "0";
    }
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
    return String.format(Locale.ROOT, "%." + Math.min(decimals, 6) + "f", value);
  }

  private static List<List<String>> cells(List<Measurement> measurements) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(HEADS);
    measurements.forEach(measurement -> cells.add(cells(measurement)));
    return cells;
  }

  private static List<String> cells(Measurement measurement) {
    Row row = measurement.row();
    return List.of(
        row.name(),
        row.shape(),
        String.format(Locale.ROOT, "%,d", row.points()),
        digits(measurement.milliseconds()),
        digits(measurement.ratio()),
        row.target().text(),
        met(measurement.met()));
  }

  private static String met(@Nullable Boolean met) {
    if (met == null) {
      return "";
    }
    return met ? "yes" : "no";
  }

  private static String aligned(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      boolean number = column >= FIRST_NUMBER && column < widths.length - 1;
      String format = "%" + (number ? "" : "-") + widths[column] + "s  ";
      text.append(String.format(Locale.ROOT, format, line.get(column)));
    }
    return text.toString().stripTrailing();
  }
}
