package dev.strongform.kernel.scalar;

import static dev.strongform.kernel.scalar.LaneLoops.addScaled;

import dev.strongform.kernel.InputMap;
import dev.strongform.kernel.ParameterRange;
import java.util.Arrays;

/**
 * One affine layer on jets, {@code y = W x + b}, with the bias on the value channel alone. Jets are
 * {@code [neuron * channels + channel][lane]}; W is stored {@code [output][input]} in {@code
 * theta}.
 *
 * @param inputs neurons read
 * @param outputs neurons fed
 * @param channels channels of a jet
 * @param weights index of the first weight in {@code theta}
 * @param biases index of the first bias in {@code theta}
 */
record DenseLayer(int inputs, int outputs, int channels, int weights, int biases) {
  /** {@code y = W x + b}. */
  void forward(double[] theta, double[][] x, double[][] y, int lanes) {
    setBiases(theta, y, lanes);
    addWeighted(theta, x, y, lanes);
  }

  /**
   * The same for features, of which a channel reads those from its first on, as many as it spans:
   * the others are zeros.
   */
  void forward(double[] theta, InputMap features, double[][] x, double[][] y, int lanes) {
    setBiases(theta, y, lanes);
    for (int c = 0; c < channels; c++) {
      int first = features.first(c);
      int count = features.span(c);
      int at = first * channels + c;
      for (int o = 0; o < outputs; o++) {
        int weight = weights + o * inputs + first;
        addCombination(theta, weight, 1, count, x, at, y[o * channels + c], lanes);
      }
    }
  }

  /**
   * {@code dy = W dx + dW x + db}, where {@code dW} and {@code db} lie in {@code v} as in theta.
   */
  void pushforward(
      double[] theta, double[] v, double[][] x, double[][] dx, double[][] dy, int lanes) {
    setBiases(v, dy, lanes);
    addWeighted(v, x, dy, lanes);
    addWeighted(theta, dx, dy, lanes);
  }

  /** {@code xBar = W' yBar}. */
  void reverse(double[] theta, double[][] yBar, double[][] xBar, int lanes) {
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < inputs; i++) {
        double[] target = xBar[i * channels + c];
        Arrays.fill(target, 0, lanes, 0);
        addCombination(theta, weights + i, inputs, outputs, yBar, c, target, lanes);
      }
    }
  }

  /**
   * Adds to a gradient the sums over channels and lanes of {@code yBar x} and of {@code yBar}.
   *
   * @param product scratch of one lane array
   */
  void accumulate(double[][] x, double[][] yBar, double[] product, double[] gradient, int lanes) {
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        contract(yBar, o * channels, x, i * channels, product, lanes);
        gradient[weights + o * inputs + i] += LaneLoops.sum(product, lanes);
      }
      gradient[biases + o] += LaneLoops.sum(yBar[o * channels], lanes);
    }
  }

  /**
   * Writes {@code jacobian[(k - columns.from()) * ld + row + l]} for every parameter k of the layer
   * that is among the columns, for l below n.
   *
   * @param product scratch of one lane array
   */
  void rows(
      double[][] x,
      double[][] yBar,
      double[] product,
      int n,
      ParameterRange columns,
      double[] jacobian,
      int ld,
      int row) {
    int first = Math.max(weights, columns.from());
    for (int k = first; k < Math.min(weights + outputs * inputs, columns.to()); k++) {
      int output = (k - weights) / inputs;
      int input = (k - weights) % inputs;
      contract(yBar, output * channels, x, input * channels, product, n);
      System.arraycopy(product, 0, jacobian, (k - columns.from()) * ld + row, n);
    }
    first = Math.max(biases, columns.from());
    for (int k = first; k < Math.min(biases + outputs, columns.to()); k++) {
      double[] bar = yBar[(k - biases) * channels];
      System.arraycopy(bar, 0, jacobian, (k - columns.from()) * ld + row, n);
    }
  }

  private void setBiases(double[] theta, double[][] y, int lanes) {
    for (int o = 0; o < outputs; o++) {
      Arrays.fill(y[o * channels], 0, lanes, theta[biases + o]);
      for (int c = 1; c < channels; c++) {
        Arrays.fill(y[o * channels + c], 0, lanes, 0);
      }
    }
  }

  private void addWeighted(double[] theta, double[][] x, double[][] y, int lanes) {
    // Channels are the outer loop, so that what the inner ones read stays in the nearest cache.
    for (int c = 0; c < channels; c++) {
      for (int o = 0; o < outputs; o++) {
        addCombination(theta, weights + o * inputs, 1, inputs, x, c, y[o * channels + c], lanes);
      }
    }
  }

  /** {@code target += sum_j theta[at + j stride] x_j} over one channel of {@code count} neurons. */
  private void addCombination(
      double[] theta,
      int at,
      int stride,
      int count,
      double[][] x,
      int channel,
      double[] target,
      int lanes) {
    int j = 0;
    int w = at;
    int s = channel;
    for (; j + 3 < count; j += 4, w += 4 * stride, s += 4 * channels) {
      addScaled(
          theta[w],
          x[s],
          theta[w + stride],
          x[s + channels],
          theta[w + 2 * stride],
          x[s + 2 * channels],
          theta[w + 3 * stride],
          x[s + 3 * channels],
          target,
          lanes);
    }
    for (; j + 1 < count; j += 2, w += 2 * stride, s += 2 * channels) {
      addScaled(theta[w], x[s], theta[w + stride], x[s + channels], target, lanes);
    }
    if (j < count) {
      addScaled(theta[w], x[s], target, lanes);
    }
  }

  /** {@code product = sum_c a_c b_c} over the channels. */
  private void contract(double[][] a, int aAt, double[][] b, int bAt, double[] product, int lanes) {
    int c = channels % 2;
    if (c == 1) {
      LaneLoops.product(a[aAt], b[bAt], product, lanes);
    } else {
      LaneLoops.products(a[aAt], b[bAt], a[aAt + 1], b[bAt + 1], product, lanes);
      c = 2;
    }
    for (; c < channels; c += 2) {
      LaneLoops.addProducts(a[aAt + c], b[bAt + c], a[aAt + c + 1], b[bAt + c + 1], product, lanes);
    }
  }
}
