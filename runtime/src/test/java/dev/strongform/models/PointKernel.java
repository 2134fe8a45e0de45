package dev.strongform.models;

import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;

/** A term kernel over a {@link PointModel}: keeps the rows of a tile as its tape. */
public final class PointKernel implements TermKernel {
  private final TermInfo info;
  private final int axes;
  private final int parameters;
  private final PointModel model;

  /** Point, normal and row of each thread, since nothing may be allocated inside. */
  private final ThreadLocal<double[][]> memory;

  public PointKernel(TermInfo info, int axes, int parameters, PointModel model) {
    this.info = info;
    this.axes = axes;
    this.parameters = parameters;
    this.model = model;
    this.memory =
        ThreadLocal.withInitial(
            () -> new double[][] {new double[axes], new double[axes], new double[parameters]});
  }

  @Override
  public TermInfo info() {
    return info;
  }

  @Override
  public Tile newTile(KernelEngine engine, int lanes) {
    return new Tile(lanes, axes, parameters, 0, List.of());
  }

  @Override
  public void residual(double[] theta, Tile tile) {
    linearise(theta, tile);
  }

  @Override
  public void linearise(double[] theta, Tile tile) {
    double[][] mine = memory.get();
    double[] row = mine[2];
    for (int i = 0; i < tile.size(); i++) {
      gather(tile.points, tile, i, mine[0]);
      gather(tile.normals, tile, i, mine[1]);
      tile.residual[i] = model.residual(theta, mine[0], mine[1], row);
      for (int k = 0; k < parameters; k++) {
        tile.partials[k * tile.lanes + i] = row[k];
      }
    }
  }

  private static void gather(double[] columns, Tile tile, int i, double[] point) {
    for (int axis = 0; axis < point.length; axis++) {
      point[axis] = columns[axis * tile.lanes + i];
    }
  }

  @Override
  public void pullback(double[] theta, Tile tile, double[] w, double[] gradient) {
    for (int k = 0; k < parameters; k++) {
      for (int i = 0; i < tile.size(); i++) {
        gradient[k] += tile.partials[k * tile.lanes + i] * w[i];
      }
    }
  }

  @Override
  public void rows(double[] theta, Tile tile, double[] jacobian, int ld, int row) {
    for (int k = 0; k < parameters; k++) {
      System.arraycopy(tile.partials, k * tile.lanes, jacobian, k * ld + row, tile.size());
    }
  }

  @Override
  public void rows(
      double[] theta, Tile tile, ParameterRange columns, double[] jacobian, int ld, int row) {
    for (int k = columns.from(); k < columns.to(); k++) {
      int to = (k - columns.from()) * ld + row;
      System.arraycopy(tile.partials, k * tile.lanes, jacobian, to, tile.size());
    }
  }

  @Override
  public void pushforward(double[] theta, Tile tile, double[] v, double[] jv) {
    for (int i = 0; i < tile.size(); i++) {
      jv[i] = 0;
      for (int k = 0; k < parameters; k++) {
        jv[i] += tile.partials[k * tile.lanes + i] * v[k];
      }
    }
  }
}
