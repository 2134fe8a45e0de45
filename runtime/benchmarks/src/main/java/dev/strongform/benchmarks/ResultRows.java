package dev.strongform.benchmarks;

import dev.strongform.cli.terminal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measurements as an array of JSON objects, each with the same keys in the same order. */
final class ResultRows {
  private ResultRows() {}

  /** One line a row. */
  static String json(List<Measurement> measurements) {
    List<String> lines =
        measurements.stream().map(measurement -> Json.line(fields(measurement))).toList();
    return "[\n" + String.join(",\n", lines) + "\n]\n";
  }

  private static Map<String, @Nullable Object> fields(Measurement measurement) {
    Row row = measurement.row();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", row.name());
    fields.put("shape", row.shape());
    fields.put("points", row.points());
    fields.put("milliseconds", finite(measurement.milliseconds()));
    fields.put("ratio", finite(measurement.ratio()));
    fields.put("target", finite(row.target().limit()));
    fields.put("met", measurement.met());
    return fields;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
