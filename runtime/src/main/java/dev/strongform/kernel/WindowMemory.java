package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;

/** The sweeps of windows at any points, point by point: the window is looked up for each. */
final class WindowMemory extends JetMemory {
  private final WindowPlan plan;
  private final List<TensorChannel> channels;
  private final int order;
  private final double[][] space;
  private final double[][] time;

  /** Index of the first coefficient of each lane's window. */
  private final int[] first;

  WindowMemory(WindowPlan plan, int lanes) {
    super(plan, lanes);
    this.plan = plan;
    this.channels = plan.channels();
    this.order = plan.shape().order();
    this.space = new double[lanes][(order + 1) * plan.windows().spaceTerms()];
    this.time = new double[lanes][(order + 1) * plan.windows().timeTerms()];
    this.first = new int[lanes];
  }

  @Override
  protected void forward(double[] theta, double[] points) {
    for (int lane = 0; lane < lanes; lane++) {
      locate(points[lane], points[lanes + lane], lane);
    }
    evaluate(theta, outputs);
  }

  @Override
  protected void pushforward(double[] theta, double[] v) {
    evaluate(v, duals);
  }

  private void locate(double x, double t, int lane) {
    List<Slab> slabs = plan.windows().slabs();
    int at = plan.start();
    int index = 0;
    while (index < slabs.size() - 1 && t >= slabs.get(index).to()) {
      at += slabs.get(index++).windows() * plan.outputs() * plan.windows().terms();
    }
    Slab slab = slabs.get(index);
    int window = slab.window(x);
    first[lane] = at + window * plan.outputs() * plan.windows().terms();
    fill(slab.within(window, x), slab.half(window), plan.windows().spaceTerms(), space[lane]);
    fill(slab.within(t), slab.half(), plan.windows().timeTerms(), time[lane]);
  }

  private void fill(double local, double half, int count, double[] target) {
    Chebyshev.fill(local, count, order, target);
    double scale = 1;
    for (int k = 1; k <= order; k++) {
      scale /= half;
      for (int n = k * count; n < (k + 1) * count; n++) {
        target[n] *= scale;
      }
    }
  }

  private void evaluate(double[] coefficients, double[] target) {
    for (int output = 0; output < plan.outputs(); output++) {
      for (int c = 0; c < channels.size(); c++) {
        int slot = output * channels.size() + c;
        for (int lane = 0; lane < lanes; lane++) {
          int at = first[lane] + output * plan.windows().terms();
          target[slot * lanes + lane] = value(coefficients, at, channels.get(c), lane);
        }
      }
    }
  }

  private double value(double[] coefficients, int from, TensorChannel channel, int lane) {
    int spaceTerms = plan.windows().spaceTerms();
    int timeTerms = plan.windows().timeTerms();
    double sum = 0;
    for (TensorChannel.Orders orders : channel.parts()) {
      for (int i = 0; i < spaceTerms; i++) {
        double along = 0;
        for (int j = 0; j < timeTerms; j++) {
          along +=
              coefficients[from + i * timeTerms + j] * time[lane][orders.time() * timeTerms + j];
        }
        sum += along * space[lane][orders.space() * spaceTerms + i];
      }
    }
    return sum;
  }

  @Override
  protected void reverse(double[] theta, int n, double[] gradient) {
    for (int lane = 0; lane < n; lane++) {
      for (int k = 0; k < plan.outputs() * plan.windows().terms(); k++) {
        gradient[first[lane] + k] += derivative(k, lane);
      }
    }
  }

  @Override
  protected void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    for (int k = Math.max(columns.from(), plan.start());
        k < Math.min(columns.to(), plan.end());
        k++) {
      int at = (k - columns.from()) * ld + row;
      Arrays.fill(jacobian, at, at + n, 0);
    }
    for (int lane = 0; lane < n; lane++) {
      for (int k = 0; k < plan.outputs() * plan.windows().terms(); k++) {
        int parameter = first[lane] + k;
        if (parameter >= columns.from() && parameter < columns.to()) {
          jacobian[(parameter - columns.from()) * ld + row + lane] = derivative(k, lane);
        }
      }
    }
  }

  /** The derivative of a lane's cotangent-weighted outputs by its window's coefficient k. */
  private double derivative(int k, int lane) {
    int output = k / plan.windows().terms();
    int i = k % plan.windows().terms() / plan.windows().timeTerms();
    int j = k % plan.windows().timeTerms();
    double sum = 0;
    for (int c = 0; c < channels.size(); c++) {
      double weight = cotangents[(output * channels.size() + c) * lanes + lane];
      for (TensorChannel.Orders orders : channels.get(c).parts()) {
        sum +=
            weight
                * space[lane][orders.space() * plan.windows().spaceTerms() + i]
                * time[lane][orders.time() * plan.windows().timeTerms() + j];
      }
    }
    return sum;
  }
}
