package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import dev.strongform.kernel.LayerPlan;
import jdk.incubator.vector.DoubleVector;

/**
 * An affine layer whose products are computed in single precision. Jets come and go as doubles; its
 * biases, and the gradient by them, are doubles too.
 */
final class FloatLayer implements HiddenLayer {
  private final LayerPlan plan;
  private final int groups;
  private final int channels;
  private final int panels;
  private final FloatMatrix forward;
  private final FloatMatrix reverse;
  private final FloatGradient gradient;
  private final GradientProduct sums;
  private final Scratch scratch;

  /** One panel. */
  private final double[] biases;

  /** What layers of one network share: their jets as floats. */
  static final class Scratch {
    final float[] inputs;
    final float[] outputs;
    final FloatGradient.Scratch factors;

    /** For layers up to a width. */
    Scratch(int widest, int groups, int channels) {
      int length = channels * FloatLanes.pairs(groups) * widest * FloatLanes.PANEL;
      inputs = new float[length];
      outputs = new float[length];
      factors = new FloatGradient.Scratch(widest);
    }
  }

  FloatLayer(LayerPlan plan, int groups, int channels, Scratch scratch) {
    int inputs = plan.inputs();
    int outputs = plan.outputs();
    this.plan = plan;
    this.groups = groups;
    this.channels = channels;
    this.panels = channels * FloatLanes.pairs(groups);
    this.forward = new FloatMatrix(outputs, inputs);
    this.reverse = new FloatMatrix(inputs, outputs);
    this.gradient = new FloatGradient(outputs, inputs, scratch.factors);
    this.sums = new GradientProduct(outputs, inputs, inputs);
    this.scratch = scratch;
    this.biases = new double[outputs * PANEL];
  }

  @Override
  public void prepareForward(double[] theta) {
    forward.take(theta, plan.weights());
    Biases.fill(theta, plan.biases(), plan.outputs(), biases, 0);
  }

  @Override
  public void prepareReverse(double[] theta) {
    reverse.takeTransposed(theta, plan.weights());
  }

  @Override
  public void forward(double[] theta, double[] x, double[] y) {
    FloatLanes.narrow(x, plan.inputs(), groups, channels, scratch.inputs);
    forward.multiply(scratch.inputs, scratch.outputs, panels);
    FloatLanes.widen(scratch.outputs, plan.outputs(), groups, channels, y);
    for (int group = 0; group < groups; group++) {
      addBiases(y, group * Lanes.stride(plan.outputs()));
    }
  }

  private void addBiases(double[] y, int at) {
    for (int l = 0; l < biases.length; l += VECTOR) {
      DoubleVector bias = load(biases, l);
      load(y, at + l).add(bias).intoArray(y, at + l);
    }
  }

  /** As declared, after {@link #accumulate} with the same cotangents, whose rounding is used. */
  @Override
  public void reverse(double[] yBar, double[] xBar) {
    reverse.multiply(scratch.outputs, scratch.inputs, panels);
    FloatLanes.widen(scratch.inputs, plan.inputs(), groups, channels, xBar);
  }

  @Override
  public void accumulate(double[] x, double[] yBar, double[] target) {
    FloatLanes.narrow(x, plan.inputs(), groups, channels, scratch.inputs);
    FloatLanes.narrow(yBar, plan.outputs(), groups, channels, scratch.outputs);
    gradient.add(scratch.outputs, scratch.inputs, target, plan.weights(), panels);
    sums.addSums(yBar, target, plan.biases(), groups);
  }

  @Override
  public void preparePushforward(double[] v) {
    throw gradientOnly();
  }

  @Override
  public void pushforward(double[] theta, double[] v, double[] x, double[] dx, double[] dy) {
    throw gradientOnly();
  }

  @Override
  public void rows(double[] x, double[] yBar, int group, double[] jacobian, int ld, int row) {
    throw gradientOnly();
  }

  private static UnsupportedOperationException gradientOnly() {
    return new UnsupportedOperationException(
        "kernels in single precision give values and gradients alone");
  }
}
