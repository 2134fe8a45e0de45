package dev.strongform.cli.field;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ExactSolution;
import java.util.Arrays;

/** Evaluates a known solution at many points. */
public final class ExactValues {
  private ExactValues() {}

  /**
   * The values of one unknown.
   *
   * @param coordinates {@code [axis][point]}
   */
  public static double[] of(ExactSolution exact, int unknown, double[][] coordinates) {
    double[] values = new double[coordinates[0].length];
    Arrays.setAll(values, point -> exact.value(unknown, at(coordinates, point)));
    return values;
  }

  /**
   * What one unknown's values exceed the known ones by. Of an unknown that the problem determines
   * up to a constant the mean is taken off.
   *
   * @param values at as many points as there are {@code known}
   */
  public static double[] excess(
      CompiledProblem problem, int unknown, double[] values, double[] known) {
    double[] excess = new double[values.length];
    Arrays.setAll(excess, i -> values[i] - known[i]);
    String name = problem.info().unknowns().get(unknown);
    if (!problem.info().structure().upToConstant().contains(name)) {
      return excess;
    }
    double mean = Arrays.stream(excess).filter(Double::isFinite).average().orElse(0);
    return Arrays.stream(excess).map(each -> each - mean).toArray();
  }

  private static double[] at(double[][] coordinates, int point) {
    return Arrays.stream(coordinates).mapToDouble(column -> column[point]).toArray();
  }
}
