package dev.strongform.cli.plot;

import dev.strongform.spectrum.DescentTrial;
import dev.strongform.spectrum.GradientNoise;
import dev.strongform.spectrum.Modes;
import dev.strongform.spectrum.SpectrumReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The picture of a spectrum: eigenvalues, the gradient in them, descent against its law, noise. */
public final class SpectrumFigure {
  private final String heading;
  private final SpectrumReport report;

  /** A figure under a heading. */
  public SpectrumFigure(String heading, SpectrumReport report) {
    this.heading = heading;
    this.report = report;
  }

  /** The figure as a PNG file's bytes. */
  public byte[] png() {
    List<Panel> below = new ArrayList<>(List.of(descent()));
    if (!report.noise().isEmpty()) {
      below.add(noise());
    }
    return new Figure(heading, List.of(List.of(eigenvalues(), shares()), below)).png();
  }

  private Panel eigenvalues() {
    List<XyChart.Curve> curves = new ArrayList<>(List.of(values("all", 0, report.joint())));
    for (Map.Entry<String, Modes> term : report.terms().entrySet()) {
      curves.add(values(term.getKey(), curves.size(), term.getValue()));
    }
    return new XyChart("eigenvalues of J'J", "index", "lambda", false, curves);
  }

  /** Those that are zero to working precision have no place of their own. */
  private static XyChart.Curve values(String name, int colour, Modes modes) {
    double[] index = along(modes.rank(), i -> i + 1);
    double[] values = along(modes.rank(), i -> modes.eigenvalues()[i]);
    return new XyChart.Curve(name, colour, XyChart.Mark.LINE, index, values);
  }

  private Panel shares() {
    Modes modes = report.joint();
    double[] values = along(modes.rank(), i -> modes.eigenvalues()[i] / modes.largest());
    double all = IntStream.range(0, modes.rank()).mapToDouble(modes::reducible).sum();
    return new XyChart(
        "what lies along each mode",
        "lambda / largest",
        "share",
        true,
        List.of(
            new XyChart.Curve(
                "of |gradient|^2",
                0,
                XyChart.Mark.DOTS,
                values,
                along(modes.rank(), modes::gradientShare)),
            new XyChart.Curve(
                "of the reducible loss",
                1,
                XyChart.Mark.DOTS,
                values,
                along(modes.rank(), i -> all > 0 ? modes.reducible(i) / all : 0))));
  }

  private Panel descent() {
    List<DescentTrial.Checkpoint> trial =
        report.trial().stream().filter(at -> at.steps() > 0).toList();
    double[] steps = of(trial, DescentTrial.Checkpoint::steps);
    double[] predicted = of(trial, DescentTrial.Checkpoint::predictedLoss);
    double[] measured = of(trial, DescentTrial.Checkpoint::measuredLoss);
    return new XyChart(
        "gradient descent at step 1 / largest",
        "steps",
        "loss",
        true,
        List.of(
            new XyChart.Curve("by its law", 0, XyChart.Mark.DASHES, steps, predicted),
            new XyChart.Curve("measured", 1, XyChart.Mark.DOTS, steps, measured)));
  }

  private Panel noise() {
    double[] batches = of(report.noise(), GradientNoise::batch);
    double[] noise = of(report.noise(), GradientNoise::noise);
    return new XyChart(
        "noise of a batch's gradient",
        "batch",
        "|g_b - g|^2 / |g|^2",
        true,
        List.of(new XyChart.Curve("", 0, XyChart.Mark.LINE, batches, noise)));
  }

  private static double[] along(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }

  private static <T> double[] of(List<T> list, ToDoubleFunction<T> value) {
    return list.stream().mapToDouble(value).toArray();
  }
}
