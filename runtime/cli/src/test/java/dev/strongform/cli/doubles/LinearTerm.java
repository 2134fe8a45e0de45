package dev.strongform.cli.doubles;

import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The residual {@code theta0 + theta1 x1 + theta2 x2 + ... - target}, written by hand. */
public class LinearTerm implements TermKernel {
  private final int axes;
  private final ToDoubleFunction<double[]> target;

  LinearTerm(int axes, ToDoubleFunction<double[]> target) {
    this.axes = axes;
    this.target = target;
  }

  /** A term whose target is the affine function with these parameters. */
  protected LinearTerm(int axes, double[] parameters) {
    this(axes, point -> affine(parameters, point));
  }

  private static double affine(double[] parameters, double[] point) {
    double value = parameters[0];
    for (int k = 1; k < parameters.length; k++) {
      value += parameters[k] * point[k - 1];
    }
    return value;
  }

  @Override
  public TermInfo info() {
    return new TermInfo("fit", TermInfo.Kind.EQUATION, "u - target", List.of(), false, 4);
  }

  @Override
  public Tile newTile(KernelEngine engine, int lanes) {
    return new Tile(lanes, axes, 0, 0, List.of());
  }

  @Override
  public void residual(double[] theta, Tile tile) {
    for (int i = 0; i < tile.size(); i++) {
      double value = -target.applyAsDouble(point(tile, i));
      for (int k = 0; k <= axes; k++) {
        value += theta[k] * derivative(tile, k, i);
      }
      tile.residual[i] = value;
    }
  }

  @Override
  public void linearise(double[] theta, Tile tile) {
    residual(theta, tile);
  }

  @Override
  public void pullback(double[] theta, Tile tile, double[] w, double[] gradient) {
    for (int k = 0; k <= axes; k++) {
      for (int i = 0; i < tile.size(); i++) {
        gradient[k] += w[i] * derivative(tile, k, i);
      }
    }
  }

  @Override
  public void rows(double[] theta, Tile tile, double[] jacobian, int ld, int row) {
    for (int k = 0; k <= axes; k++) {
      for (int i = 0; i < tile.size(); i++) {
        jacobian[k * ld + row + i] = derivative(tile, k, i);
      }
    }
  }

  @Override
  public void pushforward(double[] theta, Tile tile, double[] v, double[] jv) {
    for (int i = 0; i < tile.size(); i++) {
      jv[i] = 0;
      for (int k = 0; k <= axes; k++) {
        jv[i] += v[k] * derivative(tile, k, i);
      }
    }
  }

  private static double derivative(Tile tile, int k, int lane) {
    return k == 0 ? 1 : tile.points[(k - 1) * tile.lanes + lane];
  }

  private double[] point(Tile tile, int lane) {
    double[] point = new double[axes];
    for (int axis = 0; axis < axes; axis++) {
      point[axis] = tile.points[axis * tile.lanes + lane];
    }
    return point;
  }
}
