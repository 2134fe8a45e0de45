package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.kernel.Solution;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The known values that a solution is measured against.
 *
 * @param coordinates {@code [axis][point]}
 * @param unknowns the unknowns whose values are known
 * @param expected {@code [unknown][point]}; NaN where the value is not known
 * @param upToConstant unknowns whose mean distance from the expected is no error
 */
record Yardstick(
    double[][] coordinates, List<String> unknowns, double[][] expected, List<String> upToConstant) {
  private static final int POINTS = 10_000;

  /** Unlike any seed that somebody would choose, so that the points are never trained on. */
  private static final long SEED = 0x5EED_0F_7E57L;

  /** The most axes that the Halton sequence covers well; beyond, Sobol's does. */
  private static final int HALTON_AXES = 6;

  /** The problem's exact solution, or else its reference table, or else nothing. */
  static Optional<Yardstick> of(CompiledProblem problem) {
    Optional<ExactSolution> exact = problem.exact();
    if (exact.isPresent() || problem.info().reference().isEmpty()) {
      return exact.map(known -> exact(problem, known, even(problem.domain(), POINTS)));
    }
    return Optional.of(ReferenceTable.find(problem).yardstick(problem));
  }

  /** An exact solution on some points. */
  static Yardstick exact(CompiledProblem problem, ExactSolution exact, PointSet points) {
    List<String> unknowns = problem.info().unknowns();
    double[][] expected = new double[unknowns.size()][points.size()];
    for (int i = 0; i < points.size(); i++) {
      double[] point = points.point(i);
      for (int unknown = 0; unknown < expected.length; unknown++) {
        expected[unknown][i] = exact.value(unknown, point);
      }
    }
    return new Yardstick(points.coordinates(), unknowns, expected, free(problem));
  }

  /** The unknowns whose values no term of a problem holds. */
  static List<String> free(CompiledProblem problem) {
    return problem.info().structure().upToConstant();
  }

  /** Points spread evenly over the open domain, none of which is trained on. */
  static PointSet even(Domain domain, int count) {
    List<Axis> axes = domain.axes();
    PointRule rule = axes.size() <= HALTON_AXES ? PointRule.HALTON : PointRule.SOBOL;
    return new Sampler(domain, rule, SEED).interior(count);
  }

  /** The number of points. */
  int size() {
    return coordinates[0].length;
  }

  /** Some of the points alone. */
  Yardstick select(int[] indices) {
    return new Yardstick(
        select(coordinates, indices), unknowns, select(expected, indices), upToConstant);
  }

  private static double[][] select(double[][] columns, int[] indices) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(indices).mapToDouble(i -> column[i]).toArray())
        .toArray(double[][]::new);
  }

  /** The errors of a solution. */
  ErrorMeasure measure(Solution solution) {
    double[] relative = new double[unknowns.size()];
    double[] largest = new double[unknowns.size()];
    for (int unknown = 0; unknown < relative.length; unknown++) {
      double[] found = found(solution, unknown);
      relative[unknown] = relativeL2(found, expected[unknown]);
      largest[unknown] = largestDifference(found, expected[unknown]);
    }
    return new ErrorMeasure(unknowns, relative, largest);
  }

  private double[] found(Solution solution, int unknown) {
    double[] found = solution.evaluate(unknowns.get(unknown), coordinates);
    if (!upToConstant.contains(unknowns.get(unknown))) {
      return found;
    }
    double constant = meanDifference(found, expected[unknown]);
    return Arrays.stream(found).map(value -> value - constant).toArray();
  }

  private static double meanDifference(double[] found, double[] expected) {
    return IntStream.range(0, found.length)
        .filter(i -> Double.isFinite(expected[i]))
        .mapToDouble(i -> found[i] - expected[i])
        .average()
        .orElse(0);
  }

  private static double relativeL2(double[] found, double[] expected) {
    double difference = 0;
    double norm = 0;
    int known = 0;
    for (int i = 0; i < found.length; i++) {
      if (Double.isFinite(expected[i])) {
        difference += (found[i] - expected[i]) * (found[i] - expected[i]);
        norm += expected[i] * expected[i];
        known++;
      }
    }
    return Math.sqrt(difference / (norm > 0 ? norm : Math.max(1, known)));
  }

  private static double largestDifference(double[] found, double[] expected) {
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      if (Double.isFinite(expected[i])) {
        largest = Math.max(largest, Math.abs(found[i] - expected[i]));
      }
    }
    return largest;
  }
}
