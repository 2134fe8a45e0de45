package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Observation;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.SampleNoise;
import dev.strongform.points.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Gives the points of an observation: coordinates, and behind them the columns of data. */
final class ObservedPoints {
  /** Samples are spread and disturbed by other seeds than collocation points of the same run. */
  private static final long SPREAD = 0x0B5E_C0DEL;

  private static final long NOISE = 0x0B5E_0153L;

  /** What rounding may put a point outside, of the length of an axis. */
  private static final double MARGIN = 1e-9;

  private final CompiledProblem problem;
  private final TrainingOptions options;

  ObservedPoints(CompiledProblem problem, TrainingOptions options) {
    this.problem = problem;
    this.options = options;
  }

  /**
   * The points, as many as there are data.
   *
   * @param term the term's name
   * @throws IllegalArgumentException if a table cannot be read or lacks a column, or a value is not
   *     finite, or a point lies outside the domain
   */
  PointSet of(String term, Observation observation) {
    return observation.sample().isPresent()
        ? sampled(observation, observation.sample().get())
        : tabulated(term, observation);
  }

  private PointSet tabulated(String term, Observation observation) {
    DataTable table =
        DataTable.find(problem, observation.data(), "data table", "the @Observation " + term);
    List<String> titles = new ArrayList<>();
    problem.domain().axes().stream().map(Axis::name).forEach(titles::add);
    titles.addAll(observation.columns());
    double[][] columns = titles.stream().map(table::column).toArray(double[][]::new);
    for (int k = 0; k < columns.length; k++) {
      requireFinite(table, titles.get(k), columns[k]);
    }
    for (int axis = 0; axis < problem.domain().dimension(); axis++) {
      keepInside(table, problem.domain().axes().get(axis), columns[axis]);
    }
    return new PointSet(columns, new double[0][]);
  }

  private static void requireFinite(DataTable table, String title, double[] column) {
    for (int i = 0; i < column.length; i++) {
      if (!Double.isFinite(column[i])) {
        throw new IllegalArgumentException(
            table.where(i)
                + " has "
                + title
                + " = "
                + column[i]
                + "; remove the point, or mend it");
      }
    }
  }

  /** Over a periodic axis a point beyond an end is one inside; elsewhere it has no solution. */
  private static void keepInside(DataTable table, Axis axis, double[] places) {
    double margin = MARGIN * axis.length();
    for (int i = 0; i < places.length; i++) {
      boolean inside = places[i] >= axis.min() - margin && places[i] <= axis.max() + margin;
      if (!inside && !axis.periodic()) {
        throw new IllegalArgumentException(
            table.where(i) + " has " + axis.name() + " = " + places[i] + beyond(axis));
      }
      if (!inside) {
        double periods = Math.floor((places[i] - axis.min()) / axis.length());
        places[i] -= periods * axis.length();
      }
    }
  }

  private static String beyond(Axis axis) {
    return ", outside [" + axis.min() + ", " + axis.max() + "]; remove the point, or mend it";
  }

  private PointSet sampled(Observation observation, ToDoubleFunction<double[]> sample) {
    PointRule rule = PointRule.named(options.sampling());
    PointSet points =
        new Sampler(problem.domain(), rule, options.seed() + SPREAD)
            .interior(observation.samples());
    double[] values = new double[points.size()];
    Arrays.setAll(values, i -> sample.applyAsDouble(points.point(i)));
    double noise = options.noise().orElse(observation.noise());
    double[][] columns = Arrays.copyOf(points.coordinates(), points.coordinates().length + 1);
    columns[columns.length - 1] = SampleNoise.added(values, noise, options.seed() + NOISE);
    return new PointSet(columns, new double[0][]);
  }
}
