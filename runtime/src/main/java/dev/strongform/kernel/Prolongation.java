package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives a larger network the function of a smaller one, so that training goes on from where the
 * smaller one ended.
 *
 * <p>Wider: a new neuron starts as in a new network, and whatever was there before reads it with
 * weights of zero. Deeper, for nonlinearities with {@code s(x) - s(-x) = x} (swish, softplus,
 * GELU): a layer that holds each neuron of the last hidden layer twice, with both signs, is put
 * before the output layer, which reads their difference. In the spirit of Net2Net (Chen, Goodfellow
 * and Shlens 2016, arXiv:1511.05641), whose new neurons are copies, and whose deeper networks need
 * nonlinearities that leave their own values as they are.
 */
public final class Prolongation {
  private static final List<Activation> ODD_PART_LINEAR =
      List.of(Activation.SWISH, Activation.SOFTPLUS, Activation.GELU);

  private Prolongation() {}

  /** One affine layer: {@code weights[output][input]} and a bias an output. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Dense(double[][] weights, double[] biases) {
    int inputs() {
      return weights[0].length;
    }

    int outputs() {
      return biases.length;
    }
  }

  /**
   * The parameters of a problem on larger networks at which its solution, and so every residual, is
   * that of the smaller ones.
   *
   * @param coarse the problem on the smaller networks
   * @param theta its parameters; kept
   * @param fine the same problem on larger ones
   * @param seed of what the new neurons start with
   * @return a new array
   * @throws IllegalArgumentException if a network cannot take the function of the smaller one, with
   *     a sentence
   */
  public static double[] of(
      CompiledProblem coarse, double[] theta, CompiledProblem fine, long seed) {
    double[] target = Initialisation.of(fine, seed);
    int from = 0;
    int to = 0;
    for (int k = 0; k < coarse.networks().size(); k++) {
      Architecture small = coarse.networks().get(k);
      Architecture large = fine.networks().get(k);
      List<ParameterBlock> read = JetNetwork.parameters(coarse.domain(), small, from);
      List<ParameterBlock> written = JetNetwork.parameters(fine.domain(), large, to);
      prolong(small, read, theta, large, written, target);
      from = end(read);
      to = end(written);
    }
    System.arraycopy(theta, from, target, to, theta.length - from);
    return target;
  }

  private static int end(List<ParameterBlock> blocks) {
    ParameterBlock last = blocks.get(blocks.size() - 1);
    return last.offset() + last.size();
  }

  /**
   * Overwrites the parameters of one network.
   *
   * @param target the parameters of a new network, of which new neurons keep theirs
   */
  static void prolong(
      Architecture small,
      List<ParameterBlock> read,
      double[] theta,
      Architecture large,
      List<ParameterBlock> written,
      double[] target) {
    requireFit(small, large);
    List<Dense> layers = layers(read, theta);
    for (int extra = small.hidden().size(); extra < large.hidden().size(); extra++) {
      layers = deeper(layers);
    }
    List<Dense> drawn = layers(written, target);
    for (int layer = 0; layer < drawn.size(); layer++) {
      requireRoom(layers.get(layer), drawn.get(layer), layer, large);
      write(wider(layers.get(layer), drawn.get(layer)), written, layer, target);
    }
  }

  private static void requireFit(Architecture small, Architecture large) {
    boolean trained =
        small.drawn().isEmpty() && small.windows().isEmpty() && small.subdomains().isEmpty();
    if (!trained || !small.kind().equals(large.kind())) {
      throw new IllegalArgumentException(
          String.format(
              "networks that grow are trained in all their layers and stay of one kind, but %s is"
                  + " %s and grows to %s",
              small.name(), small.kind(), large.kind()));
    }
    if (!small.frequencies().equals(large.frequencies())
        && small.features() + large.features() > 0) {
      throw new IllegalArgumentException(
          "the Fourier features of " + small.name() + " cannot change while the network grows");
    }
    int added = large.hidden().size() - small.hidden().size();
    Activation last = small.activation(small.layers().size() - 1);
    if (added < 0 || (added > 0 && !ODD_PART_LINEAR.contains(last))) {
      throw new IllegalArgumentException(
          String.format(
              "%s of %d hidden layers cannot grow to %d: with %s only its width can, layers can be"
                  + " added behind swish, softplus and gelu",
              small.name(), small.hidden().size(), large.hidden().size(), named(last)));
    }
  }

  private static String named(Activation activation) {
    return activation.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void requireRoom(Dense small, Dense large, int layer, Architecture network) {
    if (small.outputs() > large.outputs() || small.inputs() > large.inputs()) {
      throw new IllegalArgumentException(
          String.format(
              "layer %d of %s would need %d neurons and %d inputs to take the function of the"
                  + " smaller network, but has %d and %d",
              layer + 1,
              network.name(),
              small.outputs(),
              small.inputs(),
              large.outputs(),
              large.inputs()));
    }
  }

  private static List<Dense> layers(List<ParameterBlock> blocks, double[] theta) {
    List<Dense> layers = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at += 2) {
      ParameterBlock weights = blocks.get(at);
      int biases = blocks.get(at + 1).offset();
      double[][] rows = new double[weights.rows()][];
      Arrays.setAll(
          rows,
          o -> {
            int from = weights.offset() + o * weights.columns();
            return Arrays.copyOfRange(theta, from, from + weights.columns());
          });
      layers.add(new Dense(rows, Arrays.copyOfRange(theta, biases, biases + rows.length)));
    }
    return layers;
  }

  /** The same function with one more layer before the last. */
  private static List<Dense> deeper(List<Dense> layers) {
    Dense last = layers.get(layers.size() - 1);
    int neurons = last.inputs();
    double[][] twice = new double[2 * neurons][neurons];
    double[][] difference = new double[last.outputs()][2 * neurons];
    for (int i = 0; i < neurons; i++) {
      twice[2 * i][i] = 1;
      twice[2 * i + 1][i] = -1;
      for (int o = 0; o < last.outputs(); o++) {
        difference[o][2 * i] = last.weights()[o][i];
        difference[o][2 * i + 1] = -last.weights()[o][i];
      }
    }
    List<Dense> deeper = new ArrayList<>(layers.subList(0, layers.size() - 1));
    deeper.add(new Dense(twice, new double[2 * neurons]));
    deeper.add(new Dense(difference, last.biases()));
    return deeper;
  }

  /** The layer within a larger one, whose new neurons keep what they start with. */
  private static Dense wider(Dense layer, Dense drawn) {
    double[][] weights =
        Arrays.stream(drawn.weights()).map(double[]::clone).toArray(double[][]::new);
    double[] biases = drawn.biases().clone();
    for (int o = 0; o < layer.outputs(); o++) {
      Arrays.fill(weights[o], 0);
      System.arraycopy(layer.weights()[o], 0, weights[o], 0, layer.inputs());
      biases[o] = layer.biases()[o];
    }
    return new Dense(weights, biases);
  }

  private static void write(Dense layer, List<ParameterBlock> blocks, int index, double[] target) {
    ParameterBlock weights = blocks.get(2 * index);
    for (int o = 0; o < layer.outputs(); o++) {
      int to = weights.offset() + o * weights.columns();
      System.arraycopy(layer.weights()[o], 0, target, to, weights.columns());
    }
    int biases = blocks.get(2 * index + 1).offset();
    System.arraycopy(layer.biases(), 0, target, biases, layer.outputs());
  }
}
