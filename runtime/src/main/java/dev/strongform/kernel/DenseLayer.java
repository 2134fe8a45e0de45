package dev.strongform.kernel;

/**
 * One affine layer on jets, {@code y = W x + b}, with the bias on the value channel alone. Jets are
 * {@code [neuron][channel][lane]}; W is stored {@code [output][input]} in {@code theta}.
 *
 * @param inputs neurons read
 * @param outputs neurons fed
 * @param channels channels of a jet
 * @param weights index of the first weight in {@code theta}
 * @param biases index of the first bias in {@code theta}
 */
record DenseLayer(int inputs, int outputs, int channels, int weights, int biases) {
  /** Counted operations at one point. */
  long flops() {
    return 2L * inputs * outputs * channels + outputs;
  }

  /** {@code y = W x + b}. */
  void forward(double[] theta, double[] x, double[] y, int lanes) {
    setBiases(theta, y, lanes);
    addWeighted(theta, x, y, lanes);
  }

  /**
   * {@code dy = W dx + dW x + db}, where {@code dW} and {@code db} lie in {@code v} as in theta.
   */
  void pushforward(double[] theta, double[] v, double[] x, double[] dx, double[] dy, int lanes) {
    setBiases(v, dy, lanes);
    addWeighted(v, x, dy, lanes);
    addWeighted(theta, dx, dy, lanes);
  }

  /** {@code xBar = W' yBar}. */
  void reverse(double[] theta, double[] yBar, double[] xBar, int lanes) {
    int jet = channels * lanes;
    java.util.Arrays.fill(xBar, 0, inputs * jet, 0);
    for (int i = 0; i < inputs; i++) {
      for (int o = 0; o < outputs; o++) {
        addScaled(theta[weights + o * inputs + i], yBar, o * jet, xBar, i * jet, jet);
      }
    }
  }

  /** Adds the sums over channels and lanes of {@code yBar x} and of {@code yBar} to a gradient. */
  void accumulate(double[] x, double[] yBar, double[] gradient, int lanes) {
    int jet = channels * lanes;
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        gradient[weights + o * inputs + i] += dot(yBar, o * jet, x, i * jet, jet);
      }
      gradient[biases + o] += sum(yBar, o * jet, lanes);
    }
  }

  /**
   * Writes {@code jacobian[k * ld + row + l]} for every parameter k of the layer, for l below n.
   */
  void rows(double[] x, double[] yBar, int lanes, int n, double[] jacobian, int ld, int row) {
    int jet = channels * lanes;
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        int at = (weights + o * inputs + i) * ld + row;
        LaneLoops.product(yBar, o * jet, x, i * jet, jacobian, at, n);
        for (int c = lanes; c < jet; c += lanes) {
          LaneLoops.addProduct(yBar, o * jet + c, x, i * jet + c, jacobian, at, n);
        }
      }
      System.arraycopy(yBar, o * jet, jacobian, (biases + o) * ld + row, n);
    }
  }

  private void setBiases(double[] theta, double[] y, int lanes) {
    int jet = channels * lanes;
    for (int o = 0; o < outputs; o++) {
      java.util.Arrays.fill(y, o * jet, o * jet + lanes, theta[biases + o]);
      java.util.Arrays.fill(y, o * jet + lanes, (o + 1) * jet, 0);
    }
  }

  private void addWeighted(double[] theta, double[] x, double[] y, int lanes) {
    int jet = channels * lanes;
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        addScaled(theta[weights + o * inputs + i], x, i * jet, y, o * jet, jet);
      }
    }
  }

  private static void addScaled(
      double factor, double[] x, int xAt, double[] y, int yAt, int length) {
    for (int k = 0; k < length; k++) {
      y[yAt + k] += factor * x[xAt + k];
    }
  }

  private static double dot(double[] a, int aAt, double[] b, int bAt, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[aAt + k] * b[bAt + k];
    }
    return sum;
  }

  private static double sum(double[] a, int at, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[at + k];
    }
    return sum;
  }
}
