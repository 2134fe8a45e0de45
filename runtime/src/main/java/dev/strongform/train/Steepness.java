package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.points.PointSet;
import java.util.Arrays;
import java.util.List;

/**
 * The norm of a known solution's gradient, with axes scaled to length 1 and unknowns to a mean
 * square of 1, by differences. Values that are not known count nothing.
 */
final class Steepness {
  /** Of an axis' length: far below the width of a layer, far above what rounding spoils. */
  private static final double STEP = 1e-5;

  private final ExactSolution exact;
  private final List<Axis> axes;
  private final double[] meanSquares;

  /**
   * Of a problem's exact solution.
   *
   * @param even points over which the mean squares are taken
   */
  Steepness(CompiledProblem problem, ExactSolution exact, PointSet even) {
    this.exact = exact;
    this.axes = problem.domain().axes();
    this.meanSquares = new double[problem.info().unknowns().size()];
    Arrays.setAll(meanSquares, unknown -> meanSquare(unknown, even));
  }

  private double meanSquare(int unknown, PointSet even) {
    double sum = 0;
    for (int i = 0; i < even.size(); i++) {
      double value = exact.value(unknown, even.point(i));
      sum += Double.isFinite(value) ? value * value : 0;
    }
    return sum / even.size();
  }

  /** One entry a point. */
  double[] at(PointSet points) {
    double[] norms = new double[points.size()];
    Arrays.setAll(norms, i -> at(points.point(i)));
    return norms;
  }

  private double at(double[] point) {
    double sum = 0;
    for (int unknown = 0; unknown < meanSquares.length; unknown++) {
      if (meanSquares[unknown] > 0) {
        sum += square(unknown, point) / meanSquares[unknown];
      }
    }
    return Math.sqrt(sum);
  }

  private double square(int unknown, double[] point) {
    double value = exact.value(unknown, point);
    double sum = 0;
    for (int axis = 0; axis < point.length; axis++) {
      double slope = (exact.value(unknown, moved(point, axis)) - value) / STEP;
      sum += slope * slope;
    }
    return Double.isFinite(sum) ? sum : 0;
  }

  /** A step towards the middle of the axis, which does not leave the domain. */
  private double[] moved(double[] point, int axis) {
    Axis range = axes.get(axis);
    double middle = range.min() + range.length() / 2;
    double[] moved = point.clone();
    moved[axis] += Math.copySign(STEP * range.length(), middle - point[axis]);
    return moved;
  }
}
