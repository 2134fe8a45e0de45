package dev.strongform.optim.curvature.newton;

import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import java.util.Arrays;

/**
 * Products {@code H v} with the Hessian as central differences of the gradient, which cost two
 * gradients each and are right to about ten digits.
 */
final class HessianProduct {
  /** The cube root of the rounding unit balances rounding and truncation. */
  private static final double DIFFERENCE = 6e-6;

  private double[] moved = {};
  private double[] behind = {};

  /** Overwrites {@code product}, which is another vector than {@code v}. */
  void times(Objective objective, double[] theta, double[] v, double[] product) {
    if (moved.length != v.length) {
      moved = new double[v.length];
      behind = new double[v.length];
    }
    double length = Vectors.norm(v);
    if (length == 0) {
      Arrays.fill(product, 0);
      return;
    }
    double h = DIFFERENCE * Math.max(1, Vectors.norm(theta) / Math.sqrt(v.length)) / length;
    Vectors.plus(theta, -h, v, moved);
    objective.gradient(moved, behind);
    Vectors.plus(theta, h, v, moved);
    objective.gradient(moved, product);
    for (int k = 0; k < v.length; k++) {
      product[k] = (product[k] - behind[k]) / (2 * h);
    }
  }
}
