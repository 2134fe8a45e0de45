package dev.strongform.objective;

import dev.strongform.kernel.LayerPlan;
import dev.strongform.linalg.KroneckerPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Sums the outer products of a layer's inputs and of its cotangents over points, channel by
 * channel: lower triangles, one a channel.
 */
final class LayerSums {
  private final LayerPlan layer;
  private final int channels;
  private final double[][] inputs;
  private final double[][] cotangents;

  LayerSums(LayerPlan layer, int channels) {
    this.layer = layer;
    this.channels = channels;
    this.inputs = new double[channels][triangle(layer.inputs() + 1)];
    this.cotangents = new double[channels][triangle(layer.outputs())];
  }

  private static int triangle(int size) {
    return size * (size + 1) / 2;
  }

  /** Adds the first {@code n} points of what a reader of layers was shown. */
  void add(int n, double[][] x, double[][] bar) {
    for (int c = 0; c < channels; c++) {
      add(layer.inputs(), x, c, n, inputs[c]);
      add(layer.outputs(), bar, c, n, cotangents[c]);
    }
    addBias(n, x);
  }

  private void add(int neurons, double[][] jets, int channel, int n, double[] sums) {
    int at = 0;
    for (int i = 0; i < neurons; i++) {
      double[] one = jets[i * channels + channel];
      for (int j = 0; j <= i; j++) {
        sums[at++] += dot(one, jets[j * channels + channel], n);
      }
    }
  }

  /** The last row of the inputs' matrix: the input that is 1, on the value. */
  private void addBias(int n, double[][] x) {
    int at = triangle(layer.inputs());
    for (int i = 0; i < layer.inputs(); i++) {
      inputs[0][at++] += Arrays.stream(x[i * channels], 0, n).sum();
    }
    inputs[0][at] += n;
  }

  /** Four sums at once, since one waits for itself. */
  private static double dot(double[] a, double[] b, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int l = 0;
    for (; l + 3 < n; l += 4) {
      s0 += a[l] * b[l];
      s1 += a[l + 1] * b[l + 1];
      s2 += a[l + 2] * b[l + 2];
      s3 += a[l + 3] * b[l + 3];
    }
    for (; l < n; l++) {
      s0 += a[l] * b[l];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Adds the sums over other points. */
  void add(LayerSums other) {
    for (int c = 0; c < channels; c++) {
      add(inputs[c], other.inputs[c]);
      add(cotangents[c], other.cotangents[c]);
    }
  }

  private static void add(double[] target, double[] other) {
    for (int k = 0; k < target.length; k++) {
      target[k] += other[k];
    }
  }

  /**
   * A product for each channel: the mean of the inputs' matrices, and the sum of the cotangents'.
   *
   * @param points number of points
   * @param scale factor of each point's squared residual
   */
  List<KroneckerPair> pairs(int points, double scale) {
    return IntStream.range(0, channels)
        .mapToObj(
            c ->
                new KroneckerPair(
                    square(layer.inputs() + 1, inputs[c], 1.0 / points),
                    square(layer.outputs(), cotangents[c], scale)))
        .toList();
  }

  private static DMatrixRMaj square(int size, double[] lower, double factor) {
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    int at = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++, at++) {
        matrix.set(i, j, factor * lower[at]);
        matrix.set(j, i, factor * lower[at]);
      }
    }
    return matrix;
  }
}
