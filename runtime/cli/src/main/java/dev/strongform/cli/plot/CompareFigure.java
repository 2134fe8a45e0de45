package dev.strongform.cli.plot;

import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.MethodSummary;
import dev.strongform.compare.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The picture of a comparison: a curve a run, a colour a method, over seconds, iterations, work.
 */
public final class CompareFigure {
  private final String heading;
  private final String measure;
  private final List<MethodSummary> summaries;

  /**
   * A figure under a heading.
   *
   * @param errorKnown whether errors are compared; else losses
   */
  public CompareFigure(String heading, boolean errorKnown, List<MethodSummary> summaries) {
    this.heading = heading;
    this.measure = errorKnown ? "relative L2 error" : "loss";
    this.summaries = List.copyOf(summaries);
  }

  /** The figure as a PNG file's bytes. */
  public byte[] png() {
    List<Panel> panels =
        List.of(
            panel("over time", "seconds", Sample::seconds),
            panel("over iterations", "iterations", Sample::iteration),
            panel("over work", "gradients on all points", Sample::work));
    return new Figure(heading, List.of(panels)).png();
  }

  private Panel panel(String title, String axis, ToDoubleFunction<Sample> horizontal) {
    List<XyChart.Curve> curves = new ArrayList<>();
    for (int colour = 0; colour < summaries.size(); colour++) {
      String name = summaries.get(colour).method();
      for (ComparedRun run : summaries.get(colour).runs()) {
        curves.add(curve(name, colour, run, horizontal));
        name = "";
      }
    }
    return new XyChart(title, axis, measure, true, curves);
  }

  private static XyChart.Curve curve(
      String name, int colour, ComparedRun run, ToDoubleFunction<Sample> horizontal) {
    List<Sample> samples = Stream.concat(run.path().stream(), Stream.of(run.end())).toList();
    return new XyChart.Curve(
        name,
        colour,
        XyChart.Mark.LINE,
        samples.stream().mapToDouble(horizontal).toArray(),
        samples.stream().mapToDouble(Sample::measure).toArray());
  }
}
