package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.points.PointSet;
import dev.strongform.points.ResidualDensity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where a known solution is more than ten times as {@link Steepness steep} as on average: a layer,
 * an interface, a peak. A solution has one if one of 10,000 even points lies in it. The steepest
 * places of smooth solutions are one to four times as steep as the average, those of Burgers'
 * equation at 0.01 / pi eighty times.
 *
 * <p>Of a reference table the rows stand for the even points.
 */
final class Layer {
  private static final double TIMES_MEAN = 10;

  private static final int EVEN = 10_000;

  /** The points tried around those even ones that lie in the layer, and the most that are kept. */
  private static final int TRIED = 20_000;

  private static final int KEPT = 5_000;

  /** How far points are tried, in mean distances of even points: over the gaps between these. */
  private static final double REACH = 2;

  private static final long SEED = 0x5EED_1A_7E57L;

  private final CompiledProblem problem;
  private final ExactSolution exact;

  private Layer(CompiledProblem problem, ExactSolution exact) {
    this.problem = problem;
    this.exact = exact;
  }

  /**
   * The known solution on points of which one half is even and the other lies evenly in the layer:
   * the exact one, or else rows of the reference table; nothing where there is no layer.
   */
  static Optional<Yardstick> yardstick(CompiledProblem problem) {
    return problem
        .exact()
        .map(exact -> new Layer(problem, exact).yardstick())
        .orElseGet(() -> Yardstick.of(problem).flatMap(table -> rows(problem, table)));
  }

  private static Optional<Yardstick> rows(CompiledProblem problem, Yardstick table) {
    double[] steep = new TableSteepness(table, problem.domain().axes()).atRows();
    int[] inside = steeper(steep, bound(steep));
    if (inside.length == 0) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int[] even = new ResidualDensity(0, 0).draw(new double[steep.length], inside.length, random);
    IntStream both = IntStream.concat(Arrays.stream(even), Arrays.stream(inside));
    return Optional.of(table.select(both.toArray()));
  }

  private static double bound(double[] steep) {
    return TIMES_MEAN * Arrays.stream(steep).average().orElse(0);
  }

  private static int[] steeper(double[] steep, double bound) {
    return IntStream.range(0, steep.length).filter(i -> steep[i] > bound).toArray();
  }

  /** An error with that on the points of {@link #yardstick}, where there are some. */
  static ErrorMeasure added(ErrorMeasure error, CompiledProblem problem, double[] theta) {
    return yardstick(problem)
        .map(known -> known.measure(problem.solution(theta)).relativeL2())
        .map(error::withLayer)
        .orElse(error);
  }

  private Optional<Yardstick> yardstick() {
    PointSet even = Yardstick.even(problem.domain(), EVEN);
    Steepness steepness = new Steepness(problem, exact, even);
    double[] steep = steepness.at(even);
    double bound = bound(steep);
    PointSet met = even.select(steeper(steep, bound));
    if (met.size() == 0) {
      return Optional.empty();
    }
    PointSet near = near(met);
    PointSet inside =
        PointSet.concat(List.of(met, near.select(steeper(steepness.at(near), bound))));
    return Optional.of(halfOf(inside));
  }

  private Yardstick halfOf(PointSet inside) {
    int half = Math.min(KEPT, inside.size());
    PointSet kept = inside.select(IntStream.range(0, half).toArray());
    PointSet even = Yardstick.even(problem.domain(), half);
    return Yardstick.exact(problem, exact, PointSet.concat(List.of(even, kept)));
  }

  /** Points around others, as many around each. */
  private PointSet near(PointSet others) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Axis> axes = problem.domain().axes();
    double reach = REACH * Math.pow(EVEN, -1.0 / axes.size());
    double[][] coordinates = new double[axes.size()][TRIED];
    for (int i = 0; i < TRIED; i++) {
      for (int axis = 0; axis < coordinates.length; axis++) {
        double centre = others.coordinates()[axis][i % others.size()];
        coordinates[axis][i] = near(centre, reach, axes.get(axis), random);
      }
    }
    return new PointSet(coordinates, new double[0][]);
  }

  private static double near(double centre, double reach, Axis axis, SplittableRandom random) {
    double away = Math.min(reach, 0.5) * axis.length();
    double from = Math.max(axis.min(), centre - away);
    double to = Math.min(axis.max(), centre + away);
    return from + (to - from) * random.nextDouble();
  }
}
