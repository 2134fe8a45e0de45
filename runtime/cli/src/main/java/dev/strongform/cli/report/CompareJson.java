package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Json;
import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.MethodSummary;
import dev.strongform.compare.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison as one line of JSON for scripts. */
public final class CompareJson {
  private CompareJson() {}

  /**
   * One object, its keys always the same and in the same order; null where a number is not finite.
   *
   * @param grow widths from which networks grew; none where they did not
   */
  public static String of(
      String name, List<Integer> grow, boolean errorKnown, List<MethodSummary> summaries) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("problem", name);
    fields.put("grow", grow);
    fields.put("measure", errorKnown ? "relativeL2" : "loss");
    fields.put("workUnit", "gradient on all points");
    fields.put("methods", summaries.stream().map(CompareJson::method).toList());
    return Json.line(fields);
  }

  private static Map<String, @Nullable Object> method(MethodSummary summary) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("method", summary.method());
    fields.put("median", finite(summary.median()));
    fields.put("smallest", finite(summary.smallest()));
    fields.put("largest", finite(summary.largest()));
    fields.put("seconds", finite(summary.median(Sample::seconds)));
    fields.put("iterations", finite(summary.median(Sample::iteration)));
    fields.put("work", finite(summary.median(Sample::work)));
    fields.put("runs", summary.runs().stream().map(CompareJson::run).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> run(ComparedRun run) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("seed", run.seed());
    fields.put("plannedIterations", run.plannedIterations());
    fields.put("iterations", run.end().iteration());
    fields.put("seconds", finite(run.end().seconds()));
    fields.put("work", finite(run.end().work()));
    fields.put("loss", finite(run.end().loss()));
    fields.put("relativeL2", finite(run.end().error()));
    fields.put("stop", run.stop().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return fields;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
