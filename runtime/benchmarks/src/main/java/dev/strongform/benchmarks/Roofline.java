package dev.strongform.benchmarks;

import dev.strongform.cli.plot.LogLogChart;
import dev.strongform.cli.plot.LogLogChart.Line;
import dev.strongform.cli.plot.LogLogChart.Place;
import dev.strongform.cli.plot.LogLogChart.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Where each kernel sits against the machine's peak rate and bandwidth (Williams, Waterman and
 * Patterson 2009): operations a second over operations a byte that goes in or out once.
 *
 * @param two what two cores give at most
 * @param one what one core gives at most
 * @param points the kernels
 */
record Roofline(Roof two, Roof one, List<Point> points) {
  private static final double GIGA = 1e9;

  /**
   * What some cores give at most.
   *
   * @param name which cores
   * @param peak operations a second of a large matrix product
   * @param bandwidth bytes a second of a large triad
   */
  record Roof(String name, double peak, double bandwidth) {
    /** Operations a byte above which the rate limits, below which the memory. */
    double ridge() {
      return peak / bandwidth;
    }

    Line line(double left, double right) {
      String text =
          String.format(
              Locale.ROOT, "%s: %.0f GFLOP/s, %.0f GB/s", name, peak / GIGA, bandwidth / GIGA);
      return new Line(
          text,
          List.of(
              new Place(left, left * bandwidth / GIGA),
              new Place(ridge(), peak / GIGA),
              new Place(right, peak / GIGA)));
    }
  }

  /** The figure of some measurements; nothing where the two roofs are not among them. */
  static Optional<Roofline> of(List<Measurement> measurements) {
    return named(measurements, Rows.PRODUCT)
        .flatMap(
            product ->
                named(measurements, Rows.TRIAD)
                    .map(
                        triad ->
                            new Roofline(
                                two(product, triad), one(product, triad), points(measurements))));
  }

  private static Roof two(Measurement product, Measurement triad) {
    return new Roof(
        "two cores",
        rate(product, product.row().work().flops()),
        rate(triad, triad.row().work().bytes()));
  }

  /** The rows' ratios say how many times as fast two cores are. */
  private static Roof one(Measurement product, Measurement triad) {
    Roof two = two(product, triad);
    return new Roof("one core", two.peak() / product.ratio(), two.bandwidth() / triad.ratio());
  }

  private static Optional<Measurement> named(List<Measurement> measurements, String name) {
    return measurements.stream().filter(each -> each.row().name().equals(name)).findFirst();
  }

  private static double rate(Measurement measurement, double count) {
    return count / (measurement.milliseconds() * 1e-3);
  }

  private static List<Point> points(List<Measurement> measurements) {
    return measurements.stream()
        .filter(each -> each.row().work().known() && !each.row().name().equals(Rows.TRIAD))
        .map(Roofline::point)
        .toList();
  }

  private static Point point(Measurement measurement) {
    Work work = measurement.row().work();
    return new Point(
        measurement.row().name(),
        new Place(work.flops() / work.bytes(), rate(measurement, work.flops()) / GIGA));
  }

  /** The figure as a PNG file's bytes. */
  byte[] png(String heading) {
    double left = Math.min(Math.min(two.ridge(), one.ridge()) / 8, places().min().orElse(1));
    double right = Math.max(Math.max(two.ridge(), one.ridge()), places().max().orElse(1));
    return new LogLogChart(
            "roofline",
            "flop a byte",
            "GFLOP/s",
            List.of(two.line(left, 2 * right), one.line(left, 2 * right)),
            points)
        .png(heading);
  }

  private DoubleStream places() {
    return points.stream().mapToDouble(point -> point.place().x());
  }
}
