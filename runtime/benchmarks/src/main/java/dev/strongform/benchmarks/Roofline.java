package dev.strongform.benchmarks;

import dev.strongform.cli.plot.LogLogChart;
import dev.strongform.cli.plot.LogLogChart.Line;
import dev.strongform.cli.plot.LogLogChart.Place;
import dev.strongform.cli.plot.LogLogChart.Point;
import java.util.List;
import java.util.Optional;

/**
 * Where each kernel sits against the machine's peak rate and bandwidth (Williams, Waterman and
 * Patterson 2009): operations a second over operations a byte that goes in or out once.
 *
 * @param peak operations a second of a large matrix product
 * @param bandwidth bytes a second of a large triad
 * @param points the kernels
 */
record Roofline(double peak, double bandwidth, List<Point> points) {
  private static final double GIGA = 1e9;

  /** The figure of some measurements; nothing where the two roofs are not among them. */
  static Optional<Roofline> of(List<Measurement> measurements) {
    return rate(measurements, Rows.PRODUCT)
        .flatMap(
            peak ->
                bandwidth(measurements)
                    .map(bandwidth -> new Roofline(peak, bandwidth, points(measurements))));
  }

  private static Optional<Double> rate(List<Measurement> measurements, String name) {
    return named(measurements, name).map(found -> rate(found, found.row().work().flops()));
  }

  private static Optional<Double> bandwidth(List<Measurement> measurements) {
    return named(measurements, Rows.TRIAD).map(found -> rate(found, found.row().work().bytes()));
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
    double ridge = peak / bandwidth;
    double left = Math.min(ridge, points.stream().mapToDouble(p -> p.place().x()).min().orElse(1));
    double right = Math.max(ridge, points.stream().mapToDouble(p -> p.place().x()).max().orElse(1));
    Line roof =
        new Line(
            String.format(
                java.util.Locale.ROOT, "%.0f GFLOP/s, %.1f GB/s", peak / GIGA, bandwidth / GIGA),
            List.of(
                new Place(left / 2, left / 2 * bandwidth / GIGA),
                new Place(ridge, peak / GIGA),
                new Place(right * 2, peak / GIGA)));
    return new LogLogChart("roofline", "flop a byte", "GFLOP/s", List.of(roof), points)
        .png(heading);
  }
}
