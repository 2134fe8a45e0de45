package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import dev.strongform.kernel.LayerPlan;
import java.util.Arrays;

/** One affine layer between jets that both carry every channel. */
final class VectorLayer implements HiddenLayer {
  /** Least neurons on both sides from which tiles of the gradient pay: measured at 20 and 32. */
  private static final int WIDE = 32;

  private final LayerPlan plan;
  private final int groups;
  private final int channels;
  private final PackedMatrix forward;
  private final PackedMatrix direction;
  private final PackedMatrix reverse;
  private final GradientProduct gradient;
  private final GradientTiles tiles;
  private final RowProduct rows;

  /** One panel each. */
  private final double[] biases;

  private final double[] directionBiases;

  /** The channels of cotangents that are not all zero. */
  private int from;

  private int to;

  VectorLayer(LayerPlan plan, int groups, int channels, GradientTiles.Scratch scratch) {
    int inputs = plan.inputs();
    int outputs = plan.outputs();
    this.plan = plan;
    this.groups = groups;
    this.channels = channels;
    this.to = channels;
    this.forward = new PackedMatrix(outputs, inputs);
    this.direction = new PackedMatrix(outputs, inputs);
    this.reverse = new PackedMatrix(inputs, outputs);
    this.biases = new double[outputs * PANEL];
    this.directionBiases = new double[outputs * PANEL];
    this.gradient = new GradientProduct(outputs, inputs, inputs);
    this.tiles = new GradientTiles(outputs, inputs, scratch);
    this.rows =
        new RowProduct(
            outputs, inputs, groups * Lanes.stride(outputs), groups * Lanes.stride(inputs));
  }

  /** Whether both sides have so many neurons that tiles of the gradient pay. */
  static boolean isWide(LayerPlan plan) {
    return Math.min(plan.inputs(), plan.outputs()) >= WIDE;
  }

  @Override
  public void prepareForward(double[] theta) {
    forward.take(theta, plan.weights());
    Biases.fill(theta, plan.biases(), plan.outputs(), biases, 0);
  }

  @Override
  public void preparePushforward(double[] v) {
    direction.take(v, plan.weights());
    Biases.fill(v, plan.biases(), plan.outputs(), directionBiases, 0);
  }

  @Override
  public void prepareReverse(double[] theta) {
    reverse.takeTransposed(theta, plan.weights());
  }

  /** As declared, after {@link #prepareForward}. */
  @Override
  public void forward(double[] theta, double[] x, double[] y) {
    forward.multiply(x, biases, y, 0, groups);
    forward.multiply(x, y, groups, channels * groups);
  }

  /** As declared, after {@link #preparePushforward}. */
  @Override
  public void pushforward(double[] theta, double[] v, double[] x, double[] dx, double[] dy) {
    direction.multiply(x, directionBiases, dy, 0, groups);
    direction.multiply(x, dy, groups, channels * groups);
    forward.add(dx, dy, 0, channels * groups);
  }

  @Override
  public void cotangentsOn(int from, int to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void reverse(double[] yBar, double[] xBar) {
    int size = groups * Lanes.stride(plan.inputs());
    Arrays.fill(xBar, 0, from * size, 0);
    reverse.multiply(yBar, xBar, from * groups, to * groups);
    Arrays.fill(xBar, to * size, channels * size, 0);
  }

  @Override
  public void accumulate(double[] x, double[] yBar, double[] target) {
    if (isWide(plan)) {
      tiles.add(yBar, x, target, plan.weights(), channels * groups);
    } else {
      int yAt = from * groups * Lanes.stride(plan.outputs());
      int xAt = from * groups * Lanes.stride(plan.inputs());
      gradient.add(yBar, yAt, x, xAt, target, plan.weights(), (to - from) * groups);
    }
    gradient.addSums(yBar, target, plan.biases(), groups);
  }

  @Override
  public void rows(double[] x, double[] yBar, int group, double[] jacobian, int ld, int row) {
    int yAt = group * Lanes.stride(plan.outputs());
    int xAt = group * Lanes.stride(plan.inputs());
    rows.write(
        to - from,
        yBar,
        yAt + from * rows.yStep(),
        x,
        xAt + from * rows.xStep(),
        jacobian,
        plan.weights() * ld + row,
        plan.inputs(),
        ld);
    for (int o = 0; o < plan.outputs(); o++) {
      System.arraycopy(yBar, yAt + o * PANEL, jacobian, (plan.biases() + o) * ld + row, PANEL);
    }
  }
}
