package dev.strongform.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays out texts in columns: the first flush left, the others flush right. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table without rows. */
  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  /** Appends a row of as many cells as there are headings. */
  public TextTable row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(Arrays.toString(cells) + " do not fit " + headings);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The headings and the rows; blanks end no line. */
  public List<String> lines() {
    List<List<String>> all = new ArrayList<>(rows);
    all.add(0, headings);
    int[] widths =
        IntStream.range(0, headings.size())
            .map(column -> all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(
            column -> {
              String room = " ".repeat(widths[column] - cells.get(column).length());
              return column == 0 ? cells.get(0) + room : room + cells.get(column);
            })
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
