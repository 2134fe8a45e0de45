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
   *     finite
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
      requireFinite(observation.data(), titles.get(k), columns[k]);
    }
    return new PointSet(columns, new double[0][]);
  }

  private static void requireFinite(String data, String title, double[] column) {
    for (int i = 0; i < column.length; i++) {
      if (!Double.isFinite(column[i])) {
        throw new IllegalArgumentException(
            "point "
                + (i + 1)
                + " of the data table \""
                + data
                + "\" has "
                + title
                + " = "
                + column[i]
                + "; remove the point, or mend it");
      }
    }
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
