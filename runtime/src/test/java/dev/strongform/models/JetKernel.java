package dev.strongform.models;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.Arrays;
import java.util.List;

/** A term kernel over one network: the residual's algebra is written by hand, per point. */
public final class JetKernel implements TermKernel {
  /** The residual as a function of the jet. */
  @FunctionalInterface
  public interface Algebra {
    /**
     * The residual at a point.
     *
     * @param partials receives its derivatives by the channels
     */
    double residual(double[] point, double[] channels, double[] partials);
  }

  private final TermInfo info;
  private final JetNetwork network;
  private final int axes;
  private final int channels;
  private final Algebra algebra;

  public JetKernel(TermInfo info, JetNetwork network, int axes, int channels, Algebra algebra) {
    this.info = info;
    this.network = network;
    this.axes = axes;
    this.channels = channels;
    this.algebra = algebra;
  }

  @Override
  public TermInfo info() {
    return info;
  }

  @Override
  public Tile newTile(KernelEngine engine, int lanes) {
    return new Tile(lanes, axes, channels, 0, List.of(network.newMemory(engine, lanes)));
  }

  @Override
  public void residual(double[] theta, Tile tile) {
    linearise(theta, tile);
  }

  @Override
  public void linearise(double[] theta, Tile tile) {
    JetMemory memory = tile.networks.get(0);
    network.forward(theta, tile.points, memory);
    double[] point = new double[axes];
    double[] values = new double[channels];
    double[] partials = new double[channels];
    for (int i = 0; i < tile.size(); i++) {
      gather(tile.points, tile.lanes, i, point);
      gather(memory.outputs, tile.lanes, i, values);
      tile.residual[i] = algebra.residual(point, values, partials);
      for (int c = 0; c < channels; c++) {
        tile.partials[c * tile.lanes + i] = partials[c];
      }
    }
  }

  private static void gather(double[] from, int lanes, int lane, double[] target) {
    for (int slot = 0; slot < target.length; slot++) {
      target[slot] = from[slot * lanes + lane];
    }
  }

  @Override
  public void pullback(double[] theta, Tile tile, double[] w, double[] gradient) {
    JetMemory memory = tile.networks.get(0);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < tile.size(); i++) {
        memory.cotangents[c * tile.lanes + i] = w[i] * tile.partials[c * tile.lanes + i];
      }
    }
    network.reverse(theta, memory, tile.size(), gradient);
  }

  @Override
  public void rows(double[] theta, Tile tile, double[] jacobian, int ld, int row) {
    JetMemory memory = tile.networks.get(0);
    System.arraycopy(tile.partials, 0, memory.cotangents, 0, channels * tile.lanes);
    network.rows(theta, memory, tile.size(), jacobian, ld, row);
  }

  @Override
  public boolean hasTape() {
    return true;
  }

  @Override
  public void pushforward(double[] theta, Tile tile, double[] v, double[] jv) {
    JetMemory memory = tile.networks.get(0);
    network.pushforward(theta, memory, v);
    Arrays.fill(jv, 0, tile.size(), 0);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < tile.size(); i++) {
        jv[i] += tile.partials[c * tile.lanes + i] * memory.duals[c * tile.lanes + i];
      }
    }
  }
}
