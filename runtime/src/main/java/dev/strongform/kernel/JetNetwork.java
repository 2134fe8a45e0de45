package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multilayer perceptron on jets: evaluates the outputs and the carried derivatives, and their
 * derivatives by the parameters. It holds no state of its own: threads share it, each with its own
 * {@link JetMemory}, and no sweep allocates.
 *
 * <p>A point's results depend neither on the other lanes nor on how many there are.
 */
public final class JetNetwork {
  /** What the name of a block of weights ends in. */
  static final String WEIGHTS = ".weights";

  private static final String BIASES = ".biases";

  private final JetShape shape;
  private final int[] widths;
  private final InputMap inputs;
  private final Composition composition;
  private final DenseLayer[] layers;

  /**
   * A network on a jet.
   *
   * @param domain gives the ranges that inputs are scaled from, and the periodic axes
   * @param offset index of the network's first parameter in {@code theta}
   * @throws IllegalArgumentException if the jet is over another number of axes than the domain
   */
  public JetNetwork(Domain domain, Architecture architecture, JetShape shape, int offset) {
    this.shape = shape;
    this.widths = widths(domain, architecture);
    this.inputs = new InputMap(domain, shape);
    this.composition = new Composition(shape, architecture.activation());
    this.layers = layers(parameters(domain, architecture, offset), shape.size());
  }

  /** The blocks of such a network: weights and biases, layer by layer. */
  public static List<ParameterBlock> parameters(
      Domain domain, Architecture architecture, int offset) {
    int[] widths = widths(domain, architecture);
    List<ParameterBlock> blocks = new ArrayList<>();
    int at = offset;
    for (int layer = 1; layer < widths.length; layer++) {
      String name =
          architecture.name() + (layer < widths.length - 1 ? ".layer" + layer : ".output");
      blocks.add(new ParameterBlock(name + WEIGHTS, at, widths[layer], widths[layer - 1]));
      at += widths[layer] * widths[layer - 1];
      blocks.add(new ParameterBlock(name + BIASES, at, widths[layer], 1));
      at += widths[layer];
    }
    return List.copyOf(blocks);
  }

  /** Counted operations of {@link #forward} at one point, without the input map. */
  public long flopsPerPoint() {
    long neurons = Arrays.stream(widths, 1, widths.length - 1).sum();
    return Arrays.stream(layers).mapToLong(DenseLayer::flops).sum() + neurons * composition.flops();
  }

  /** Memory for one thread. */
  public JetMemory newMemory(int lanes) {
    return new JetMemory(widths, shape.size(), composition, lanes);
  }

  /**
   * Fills {@code memory.outputs} and the tape.
   *
   * @param points {@code [axis][lane]} with the memory's lanes
   */
  public void forward(double[] theta, double[] points, JetMemory memory) {
    inputs.fill(points, memory.read[0], memory.lanes);
    for (int layer = 0; layer < last(); layer++) {
      layers[layer].forward(theta, memory.read[layer], memory.fed[layer], memory.lanes);
      composition.forward(
          widths[layer + 1],
          memory.fed[layer],
          memory.slopes[layer],
          memory.read[layer + 1],
          memory.scratch);
    }
    layers[last()].forward(theta, memory.read[last()], memory.fed[last()], memory.lanes);
    flatten(memory.fed[last()], memory.outputs, memory.lanes);
  }

  /** Adds the pullback of {@code memory.cotangents} to {@code gradient}, over the first n lanes. */
  public void reverse(double[] theta, JetMemory memory, int n, double[] gradient) {
    seed(memory, n);
    for (int layer = last(); layer >= 0; layer--) {
      layers[layer].accumulate(
          memory.read[layer], memory.fedCompanion, memory.product, gradient, memory.lanes);
      stepDown(theta, memory, layer);
    }
  }

  /**
   * Writes {@code jacobian[k * ld + row + i]}, the derivative by this network's parameter k of the
   * cotangent-weighted outputs at lane i, for i below n. Other networks' parameters are left alone.
   */
  public void rows(double[] theta, JetMemory memory, int n, double[] jacobian, int ld, int row) {
    seed(memory, n);
    for (int layer = last(); layer >= 0; layer--) {
      layers[layer].rows(
          memory.read[layer], memory.fedCompanion, memory.product, n, jacobian, ld, row);
      stepDown(theta, memory, layer);
    }
  }

  /** Fills {@code memory.duals} with the derivative of the outputs along {@code v}. */
  public void pushforward(double[] theta, JetMemory memory, double[] v) {
    for (double[] dual : memory.readCompanion) {
      Arrays.fill(dual, 0);
    }
    for (int layer = 0; layer < last(); layer++) {
      pushLayer(theta, memory, v, layer);
      composition.pushforward(
          widths[layer + 1],
          memory.fed[layer],
          memory.slopes[layer],
          memory.fedCompanion,
          memory.readCompanion,
          memory.scratch);
    }
    pushLayer(theta, memory, v, last());
    flatten(memory.fedCompanion, memory.duals, memory.lanes);
  }

  private void pushLayer(double[] theta, JetMemory memory, double[] v, int layer) {
    layers[layer].pushforward(
        theta, v, memory.read[layer], memory.readCompanion, memory.fedCompanion, memory.lanes);
  }

  /** Copies the cotangents of the first n lanes; lanes that are not in use get none. */
  private static void seed(JetMemory memory, int n) {
    for (int slot = 0; slot * memory.lanes < memory.cotangents.length; slot++) {
      double[] target = memory.fedCompanion[slot];
      System.arraycopy(memory.cotangents, slot * memory.lanes, target, 0, n);
      Arrays.fill(target, n, memory.lanes, 0);
    }
  }

  private static void flatten(double[][] jets, double[] flat, int lanes) {
    for (int slot = 0; slot * lanes < flat.length; slot++) {
      System.arraycopy(jets[slot], 0, flat, slot * lanes, lanes);
    }
  }

  /** From the cotangents of what a layer feeds to those of what the layer below it feeds. */
  private void stepDown(double[] theta, JetMemory memory, int layer) {
    if (layer == 0) {
      return;
    }
    layers[layer].reverse(theta, memory.fedCompanion, memory.readCompanion, memory.lanes);
    composition.reverse(
        widths[layer],
        memory.fed[layer - 1],
        memory.slopes[layer - 1],
        memory.readCompanion,
        memory.fedCompanion,
        memory.scratch);
  }

  private int last() {
    return layers.length - 1;
  }

  private static int[] widths(Domain domain, Architecture architecture) {
    int[] widths = new int[architecture.hidden().size() + 2];
    widths[0] = InputMap.features(domain);
    for (int layer = 1; layer < widths.length - 1; layer++) {
      widths[layer] = architecture.hidden().get(layer - 1);
    }
    widths[widths.length - 1] = architecture.outputs();
    return widths;
  }

  private static DenseLayer[] layers(List<ParameterBlock> blocks, int channels) {
    DenseLayer[] layers = new DenseLayer[blocks.size() / 2];
    for (int layer = 0; layer < layers.length; layer++) {
      ParameterBlock weights = blocks.get(2 * layer);
      ParameterBlock biases = blocks.get(2 * layer + 1);
      layers[layer] =
          new DenseLayer(
              weights.columns(), weights.rows(), channels, weights.offset(), biases.offset());
    }
    return layers;
  }
}
