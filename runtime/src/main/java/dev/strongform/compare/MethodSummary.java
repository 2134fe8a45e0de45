package dev.strongform.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A method over its seeds.
 *
 * @param runs at least one, all of the method
 */
public record MethodSummary(String method, List<ComparedRun> runs) {
  /** Copies the runs. */
  public MethodSummary {
    runs = List.copyOf(runs);
  }

  /** Summaries of the methods in the runs, the smallest median error (or loss) first. */
  public static List<MethodSummary> of(List<ComparedRun> runs) {
    Map<String, List<ComparedRun>> byMethod = new LinkedHashMap<>();
    runs.forEach(run -> byMethod.computeIfAbsent(run.method(), m -> new ArrayList<>()).add(run));
    return byMethod.entrySet().stream()
        .map(entry -> new MethodSummary(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(MethodSummary::median))
        .toList();
  }

  /** The median error (or loss) at the end; not-a-number counts as the largest. */
  public double median() {
    return median(Sample::measure);
  }

  /** The smallest error (or loss) at the end. */
  public double smallest() {
    return sorted(Sample::measure)[0];
  }

  /** The largest error (or loss) at the end; NaN where a run diverged. */
  public double largest() {
    return sorted(Sample::measure)[runs.size() - 1];
  }

  /** The median of a figure at the end: the mean of the middle two for an even number of runs. */
  public double median(ToDoubleFunction<Sample> figure) {
    double[] sorted = sorted(figure);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Not-a-number last. */
  private double[] sorted(ToDoubleFunction<Sample> figure) {
    return runs.stream().map(ComparedRun::end).mapToDouble(figure).sorted().toArray();
  }
}
