package dev.strongform.kernel.scalar;

import dev.strongform.kernel.InputMap;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.LayerReader;
import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.ParameterRange;
import java.util.Arrays;
import java.util.List;

/**
 * The sweeps of a network in plain loops over lanes. Each lane array stands alone, {@code [neuron *
 * channels + channel][lane]}: only then does the compiler vectorise the loops.
 */
final class ScalarNetwork extends JetMemory {
  private final NetworkPlan plan;
  private final InputMap inputs;

  /** The nonlinearity of each hidden layer. */
  private final Composition[] compositions;

  private final DenseLayer[] layers;

  /** What each layer reads: the network's inputs, then the hidden layers' activations. */
  private final double[][][] read;

  /** What each layer feeds: hidden neurons before the nonlinearity, then the outputs. */
  private final double[][][] fed;

  /** Derivatives of the nonlinearity for each hidden layer. */
  private final double[][][] slopes;

  /** Cotangents or duals of what a layer feeds. */
  private final double[][] fedCompanion;

  /** Cotangents or duals of what a layer reads. */
  private final double[][] readCompanion;

  /** One derivative of a weight at every lane. */
  private final double[] product;

  private final Composition.Scratch scratch;

  ScalarNetwork(NetworkPlan plan, int lanes) {
    super(plan, lanes);
    int channels = plan.channels();
    this.plan = plan;
    this.inputs = plan.inputs();
    this.compositions =
        plan.activations().stream()
            .map(activation -> new Composition(plan.composition(), activation))
            .toArray(Composition[]::new);
    this.layers = plan.layers().stream().map(l -> layer(l, channels)).toArray(DenseLayer[]::new);
    this.read = new double[layers.length][][];
    this.fed = new double[layers.length][][];
    this.slopes = new double[last()][][];
    for (int layer = 0; layer < layers.length; layer++) {
      read[layer] = new double[layers[layer].inputs() * channels][lanes];
      fed[layer] = new double[layers[layer].outputs() * channels][lanes];
    }
    for (int layer = 0; layer < last(); layer++) {
      slopes[layer] = new double[layers[layer].outputs() * compositions[layer].slopes()][lanes];
    }
    this.fedCompanion = new double[plan.widest() * channels][lanes];
    this.readCompanion = new double[plan.widest() * channels][lanes];
    this.product = new double[lanes];
    this.scratch = new Composition.Scratch(compositions[0], lanes);
  }

  private static DenseLayer layer(LayerPlan plan, int channels) {
    return new DenseLayer(plan.inputs(), plan.outputs(), channels, plan.weights(), plan.biases());
  }

  @Override
  protected void forward(double[] theta, double[] points) {
    inputs.fill(points, read[0], lanes);
    layers[0].forward(theta, inputs, read[0], fed[0], lanes);
    for (int layer = 0; layer < last(); layer++) {
      compositions[layer].forward(
          layers[layer].outputs(), fed[layer], slopes[layer], read[layer + 1], scratch);
      layers[layer + 1].forward(theta, read[layer + 1], fed[layer + 1], lanes);
    }
    flatten(fed[last()], outputs);
  }

  @Override
  protected void reverse(double[] theta, int n, double[] gradient) {
    reverse(theta, n, 0, gradient);
  }

  @Override
  protected void reverse(double[] theta, int n, List<ParameterRange> columns, double[] gradient) {
    reverse(theta, n, plan.lowest(columns), gradient);
  }

  private void reverse(double[] theta, int n, int lowest, double[] gradient) {
    seed(n);
    for (int layer = last(); layer >= lowest; layer--) {
      layers[layer].accumulate(read[layer], fedCompanion, product, gradient, lanes);
      if (layer > lowest) {
        stepDown(theta, layer);
      }
    }
  }

  @Override
  protected void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    seed(n);
    int lowest = plan.lowest(columns);
    for (int layer = last(); layer >= lowest; layer--) {
      layers[layer].rows(read[layer], fedCompanion, product, n, columns, jacobian, ld, row);
      if (layer > lowest) {
        stepDown(theta, layer);
      }
    }
  }

  @Override
  protected void tape(double[] theta, int n, LayerReader reader) {
    seed(n);
    for (int layer = last(); layer >= 0; layer--) {
      reader.read(plan.layers().get(layer), plan.channels(), n, read[layer], fedCompanion);
      stepDown(theta, layer);
    }
  }

  @Override
  protected void pushforward(double[] theta, double[] v) {
    for (double[] dual : readCompanion) {
      Arrays.fill(dual, 0);
    }
    for (int layer = 0; layer < last(); layer++) {
      pushLayer(theta, v, layer);
      compositions[layer].pushforward(
          layers[layer].outputs(), fed[layer], slopes[layer], fedCompanion, readCompanion, scratch);
    }
    pushLayer(theta, v, last());
    flatten(fedCompanion, duals);
  }

  private void pushLayer(double[] theta, double[] v, int layer) {
    layers[layer].pushforward(theta, v, read[layer], readCompanion, fedCompanion, lanes);
  }

  /** Copies the cotangents of the first n lanes; lanes that are not in use get none. */
  private void seed(int n) {
    for (int slot = 0; slot * lanes < cotangents.length; slot++) {
      double[] target = fedCompanion[slot];
      System.arraycopy(cotangents, slot * lanes, target, 0, n);
      Arrays.fill(target, n, lanes, 0);
    }
  }

  private void flatten(double[][] jets, double[] flat) {
    for (int slot = 0; slot * lanes < flat.length; slot++) {
      System.arraycopy(jets[slot], 0, flat, slot * lanes, lanes);
    }
  }

  /** From the cotangents of what a layer feeds to those of what the layer below it feeds. */
  private void stepDown(double[] theta, int layer) {
    if (layer == 0) {
      return;
    }
    layers[layer].reverse(theta, fedCompanion, readCompanion, lanes);
    compositions[layer - 1].reverse(
        layers[layer].inputs(),
        fed[layer - 1],
        slopes[layer - 1],
        readCompanion,
        fedCompanion,
        scratch);
  }

  private int last() {
    return layers.length - 1;
  }
}
