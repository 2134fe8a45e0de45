package dev.strongform.train;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Subdomains;
import dev.strongform.points.PointSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts points in the order of the boxes that they lie in, where networks lie in boxes: a tile of
 * points is then swept by few networks, each with many of them.
 */
final class BoxOrder {
  private BoxOrder() {}

  /** The same points; in their own order where no network is in boxes, and within a box. */
  static PointSet of(CompiledProblem problem, PointSet points) {
    Optional<Subdomains> boxes =
        problem.networks().stream()
            .map(Architecture::subdomains)
            .flatMap(Optional::stream)
            .findFirst();
    return boxes.map(own -> points.select(order(problem, own, points))).orElse(points);
  }

  private static int[] order(CompiledProblem problem, Subdomains boxes, PointSet points) {
    int[] cells =
        IntStream.range(0, points.size())
            .map(index -> boxes.cell(problem.domain(), points.point(index)))
            .toArray();
    return IntStream.range(0, points.size())
        .boxed()
        .sorted(Comparator.comparingInt(index -> cells[index]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
