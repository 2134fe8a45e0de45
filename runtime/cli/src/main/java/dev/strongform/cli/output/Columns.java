package dev.strongform.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of named columns of numbers, written as CSV with every digit that matters. */
final class Columns {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Map<String, double[]> columns = new LinkedHashMap<>();

  /** Appends a column; all have one length. */
  Columns add(String name, double[] values) {
    columns.put(name, values);
    return this;
  }

  /** Writes the header and a row for each entry; not-a-number becomes an empty cell. */
  void writeTo(OutputStream stream) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(columns.keySet());
    int rows = columns.values().stream().mapToInt(column -> column.length).min().orElse(0);
    for (int row = 0; row < rows; row++) {
      for (double[] column : columns.values()) {
        printer.print(Double.isNaN(column[row]) ? "" : Double.toString(column[row]));
      }
      printer.println();
    }
    printer.flush();
  }
}
