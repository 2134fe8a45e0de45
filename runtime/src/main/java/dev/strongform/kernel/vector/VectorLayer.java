package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import dev.strongform.kernel.LayerPlan;

/** One affine layer between jets that both carry every channel. */
final class VectorLayer implements JetLayer {
  private final LayerPlan plan;
  private final int groups;
  private final int channels;
  private final PanelProduct forward;
  private final PanelProduct reverse;
  private final GradientProduct gradient;
  private final RowProduct rows;

  VectorLayer(LayerPlan plan, int groups, int channels) {
    int inputs = plan.inputs();
    int outputs = plan.outputs();
    this.plan = plan;
    this.groups = groups;
    this.channels = channels;
    this.forward = new PanelProduct(outputs, inputs, inputs, 1);
    this.reverse = new PanelProduct(inputs, outputs, 1, inputs);
    this.gradient = new GradientProduct(outputs, inputs, inputs);
    this.rows =
        new RowProduct(
            outputs, inputs, groups * outputs * PANEL, groups * inputs * PANEL, channels);
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

  /** {@code xBar = W' yBar}. */
  void reverse(double[] theta, double[] yBar, double[] xBar) {
    java.util.Arrays.fill(xBar, 0, channels * groups * plan.inputs() * PANEL, 0);
    reverse.add(theta, plan.weights(), yBar, 0, xBar, 0, channels * groups);
  }

  @Override
  public void accumulate(double[] x, double[] yBar, double[] target) {
    gradient.add(yBar, 0, x, 0, target, plan.weights(), channels * groups);
    gradient.addSums(yBar, target, plan.biases(), groups);
  }

  @Override
  public void rows(double[] x, double[] yBar, int group, double[] jacobian, int ld, int row) {
    int yAt = group * plan.outputs() * PANEL;
    int xAt = group * plan.inputs() * PANEL;
    rows.write(yBar, yAt, x, xAt, jacobian, plan.weights() * ld + row, plan.inputs(), ld);
    for (int o = 0; o < plan.outputs(); o++) {
      System.arraycopy(yBar, yAt + o * PANEL, jacobian, (plan.biases() + o) * ld + row, PANEL);
    }
  }
}
