package dev.strongform.optim.output;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * The second term of the Jacobian of a projected residual, as rows below the first (Golub and
 * Pereyra 1973).
 *
 * <p>With {@code r = A(a) c + b(a)} and {@code c} at its least squares solution, where {@code A'r =
 * 0}, the derivative of what is left is {@code (1 - QQ') J_a - Q S^-T M}: {@code A = QS}, and
 * {@code M[j][k] = r' d2r / dc_j da_k} says how the columns of {@code A} turn towards the residual.
 * The terms are orthogonal to each other and the second to the residual, so that its rows {@code
 * S^-T M}, with zeros for the residual, add what Kaufman (1975) leaves out. As {@code r} is affine
 * in {@code c}, row {@code j} of {@code M} is the difference of {@code J_a'r} between {@code c + h
 * e_j} and {@code c}, over {@code h}, with the same {@code r}: exact but for rounding, for any
 * {@code h}. Costs a pullback for each parameter of the output layers.
 */
final class GolubPereyraRows {
  private final OutputLayers layers;
  private final int[] outer;
  private @Nullable TriangularFactor factor;

  GolubPereyraRows(OutputLayers layers) {
    this.layers = layers;
    this.outer = layers.indices();
  }

  /** Adds the rows to a system at parameters whose output layers are at their solution. */
  void addTo(GaussNewtonSystem system, Objective objective, double[] theta) {
    double[][] rows = rows(objective, theta);
    double[] byColumn = new double[rows.length * theta.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < theta.length; k++) {
        byColumn[k * rows.length + i] = rows[i][k];
      }
    }
    system.append(byColumn, rows.length);
  }

  /** {@code S^-T M}, over all parameters: zero at those of the output layers. */
  double[][] rows(Objective objective, double[] theta) {
    TriangularFactor system = factor;
    if (system == null) {
      system = TriangularFactor.allocate(new EjmlAlgebra(), outer.length);
      factor = system;
    }
    objective.triangular(theta, layers.ranges(), system);
    return system.transposedSolve(AffineProjection.TOLERANCE, turning(objective, theta));
  }

  /** {@code M}, over all parameters: zero at those of the output layers. */
  double[][] turning(Objective objective, double[] theta) {
    double[] residual = new double[objective.residualCount()];
    objective.residual(theta, residual);
    double[] here = new double[theta.length];
    objective.pullback(theta, residual, here);
    double[] moved = theta.clone();
    double distance = distance(theta);
    double[][] turning = new double[outer.length][theta.length];
    for (int j = 0; j < outer.length; j++) {
      int k = outer[j];
      moved[k] = theta[k] + distance;
      objective.pullback(moved, residual, turning[j]);
      subtract(here, moved[k] - theta[k], turning[j]);
      moved[k] = theta[k];
    }
    return turning;
  }

  private void subtract(double[] here, double distance, double[] there) {
    for (int k = 0; k < here.length; k++) {
      there[k] = (there[k] - here[k]) / distance;
    }
    for (int k : outer) {
      there[k] = 0;
    }
  }

  /** As long as the longest coefficient, so that neither it nor the step is lost in the sum. */
  private double distance(double[] theta) {
    double longest = 0;
    for (int k : outer) {
      longest = Math.max(longest, Math.abs(theta[k]));
    }
    return longest > 0 ? longest : 1;
  }
}
