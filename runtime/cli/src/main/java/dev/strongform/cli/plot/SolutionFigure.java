package dev.strongform.cli.plot;

import dev.strongform.cli.field.ExactValues;
import dev.strongform.cli.field.SampleGrid;
import dev.strongform.cli.terminal.Numbers;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws a solution: curves over one axis, heat maps over two, and over more axes the slice along
 * the first two through the middle of the others. The error stands beside it where it is known.
 */
public final class SolutionFigure {
  private static final int LINE_POINTS = 401;
  private static final int MAP_POINTS = 201;
  private static final int MOST_FIXED_NAMED = 4;
  private static final double SMALLEST_ERROR = 1e-17;

  private final String name;
  private final CompiledProblem problem;
  private final Solution solution;
  private final SampleGrid grid;

  /** A figure under the problem's name. */
  public SolutionFigure(String name, CompiledProblem problem, Solution solution) {
    this.name = name;
    this.problem = problem;
    this.solution = solution;
    this.grid = SampleGrid.slice(problem.domain(), lines() ? LINE_POINTS : MAP_POINTS);
  }

  /** The figure as a PNG file's bytes. */
  public byte[] png() {
    return new Figure(heading(), lines() ? List.of(charts()) : maps()).png();
  }

  /** Whether this Java can draw at all: without a font on the system it cannot. */
  public static boolean canDraw() {
    return Figure.canDrawText();
  }

  private boolean lines() {
    return problem.domain().dimension() == 1;
  }

  private String heading() {
    return grid.slice() ? name + ", slice at " + fixed(problem.domain()) : name;
  }

  private static String fixed(Domain domain) {
    List<Axis> others = domain.axes().subList(2, domain.dimension());
    return others.size() > MOST_FIXED_NAMED
        ? "the middle of the other " + others.size() + " coordinates"
        : others.stream()
            .map(axis -> axis.name() + " = " + Numbers.plain(axis.min() + axis.length() / 2))
            .collect(Collectors.joining(", "));
  }

  private List<List<Panel>> maps() {
    List<List<Panel>> rows = new ArrayList<>();
    for (int i = 0; i < problem.info().unknowns().size(); i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private List<Panel> row(int unknown) {
    String label = problem.info().unknowns().get(unknown);
    double[] values = values(unknown);
    Panel field = map(label, values, range(values), ColourMap.VIRIDIS);
    return absoluteError(unknown, values)
        .map(error -> List.of(field, errorMap(label, error)))
        .orElse(List.of(field));
  }

  private Panel errorMap(String label, double[] error) {
    double largest = Arrays.stream(error).max().orElse(0);
    String title = errorTitle(label) + ", largest " + Numbers.scientific(largest);
    return map(title, error, Scale.linear(0, largest), ColourMap.MAGMA);
  }

  private static String errorTitle(String label) {
    return "|" + label + " - exact|";
  }

  private Panel map(String title, double[] values, Scale range, ColourMap colours) {
    Axis first = problem.domain().axes().get(0);
    Axis second = problem.domain().axes().get(1);
    double[][] rows = new double[MAP_POINTS][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * MAP_POINTS, (i + 1) * MAP_POINTS));
    return new HeatMap(
        title, first.name(), second.name(), scale(first), scale(second), range, rows, colours);
  }

  private List<Panel> charts() {
    List<LineChart.Curve> fields = new ArrayList<>();
    List<LineChart.Curve> errors = new ArrayList<>();
    List<String> unknowns = problem.info().unknowns();
    for (int i = 0; i < unknowns.size(); i++) {
      int colour = i;
      double[] values = values(i);
      fields.add(new LineChart.Curve(unknowns.get(i), i, false, values));
      absoluteError(i, values)
          .map(error -> new LineChart.Curve(errorTitle(unknowns.get(colour)), colour, false, error))
          .ifPresent(errors::add);
    }
    LineChart chart = chart(String.join(", ", unknowns), fields, padded(fields));
    return errors.isEmpty()
        ? List.of(chart)
        : List.of(chart, chart("error", errors, decades(errors)));
  }

  private LineChart chart(String title, List<LineChart.Curve> curves, Scale vertical) {
    Axis axis = problem.domain().axes().get(0);
    return new LineChart(title, axis.name(), scale(axis), vertical, grid.coordinates()[0], curves);
  }

  private static Scale padded(List<LineChart.Curve> curves) {
    Scale range = range(all(curves));
    double room = (range.max() - range.min()) / 20;
    // Above the curves, a line of the legend for each.
    return Scale.linear(range.min() - room, range.max() + room * (1.5 + curves.size()));
  }

  private static Scale decades(List<LineChart.Curve> curves) {
    double[] errors = Arrays.stream(all(curves)).filter(error -> error > SMALLEST_ERROR).toArray();
    double largest = Arrays.stream(errors).max().orElse(1);
    double smallest = Arrays.stream(errors).min().orElse(0.1);
    return Scale.logarithmic(Math.max(smallest, largest * 1e-6), largest);
  }

  private static double[] all(List<LineChart.Curve> curves) {
    return curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.values())).toArray();
  }

  private static Scale range(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    return Scale.linear(
        Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(0));
  }

  private static Scale scale(Axis axis) {
    return Scale.linear(axis.min(), axis.max());
  }

  private double[] values(int unknown) {
    return solution.evaluate(problem.info().unknowns().get(unknown), grid.coordinates());
  }

  private Optional<double[]> absoluteError(int unknown, double[] values) {
    return problem
        .exact()
        .map(exact -> ExactValues.of(exact, unknown, grid.coordinates()))
        .map(exact -> ExactValues.excess(problem, unknown, values, exact))
        .map(excess -> Arrays.stream(excess).map(Math::abs).toArray());
  }
}
