package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import dev.strongform.kernel.LayerPlan;
import java.util.Arrays;

/** One affine layer between jets that both carry every channel. */
final class VectorLayer implements JetLayer {
  /** Up to so many outputs the weights are read in place in a reverse sweep. */
  private static final int NARROW = 32;

  private final LayerPlan plan;
  private final int groups;
  private final int channels;
  private final PanelProduct forward;
  private final PanelProduct reverse;
  private final GradientProduct gradient;
  private final RowProduct rows;

  /**
   * The weights of a wide layer, {@code [input][output]}: in place their columns share cache sets.
   */
  private final double[] transposed;

  VectorLayer(LayerPlan plan, int groups, int channels) {
    int inputs = plan.inputs();
    int outputs = plan.outputs();
    this.plan = plan;
    this.groups = groups;
    this.channels = channels;
    this.forward = new PanelProduct(outputs, inputs, inputs, 1);
    this.transposed = outputs > NARROW ? new double[inputs * outputs] : new double[0];
    this.reverse =
        outputs > NARROW
            ? new PanelProduct(inputs, outputs, outputs, 1)
            : new PanelProduct(inputs, outputs, 1, inputs);
    this.gradient = new GradientProduct(outputs, inputs, inputs);
    this.rows =
        new RowProduct(
            outputs,
            inputs,
            groups * Lanes.stride(outputs),
            groups * Lanes.stride(inputs),
            channels);
  }

  @Override
  public void forward(double[] theta, double[] x, double[] y) {
    Biases.fill(theta, plan.biases(), y, plan.outputs(), groups, channels);
    forward.add(theta, plan.weights(), x, 0, y, 0, channels * groups);
  }

  @Override
  public void pushforward(double[] theta, double[] v, double[] x, double[] dx, double[] dy) {
    forward(v, x, dy);
    forward.add(theta, plan.weights(), dx, 0, dy, 0, channels * groups);
  }

  /** Takes the weights of the reverse sweeps that follow. */
  void prepareReverse(double[] theta) {
    int inputs = plan.inputs();
    if (transposed.length > 0) {
      for (int o = 0; o < plan.outputs(); o++) {
        int from = plan.weights() + o * inputs;
        for (int i = 0; i < inputs; i++) {
          transposed[i * plan.outputs() + o] = theta[from + i];
        }
      }
    }
  }

  /** {@code xBar = W' yBar}, after {@link #prepareReverse}. */
  void reverse(double[] theta, double[] yBar, double[] xBar) {
    Arrays.fill(xBar, 0, channels * groups * Lanes.stride(plan.inputs()), 0);
    if (transposed.length > 0) {
      reverse.add(transposed, 0, yBar, 0, xBar, 0, channels * groups);
    } else {
      reverse.add(theta, plan.weights(), yBar, 0, xBar, 0, channels * groups);
    }
  }

  @Override
  public void accumulate(double[] x, double[] yBar, double[] target) {
    gradient.add(yBar, 0, x, 0, target, plan.weights(), channels * groups);
    gradient.addSums(yBar, target, plan.biases(), groups);
  }

  @Override
  public void rows(double[] x, double[] yBar, int group, double[] jacobian, int ld, int row) {
    int yAt = group * Lanes.stride(plan.outputs());
    int xAt = group * Lanes.stride(plan.inputs());
    rows.write(yBar, yAt, x, xAt, jacobian, plan.weights() * ld + row, plan.inputs(), ld);
    for (int o = 0; o < plan.outputs(); o++) {
      System.arraycopy(yBar, yAt + o * PANEL, jacobian, (plan.biases() + o) * ld + row, PANEL);
    }
  }
}
