package dev.strongform.kernel;

import java.util.List;

/**
 * What an engine needs to know of a multilayer perceptron on a jet.
 *
 * @param shape the channels that every neuron carries
 * @param inputs the features that the first layer reads
 * @param composition the chain rule of the nonlinearity on these channels
 * @param activations the nonlinearity after each layer but the last
 * @param layers at least two, from the inputs to the outputs
 */
public record NetworkPlan(
    JetShape shape,
    InputMap inputs,
    CompositionTable composition,
    List<Activation> activations,
    List<LayerPlan> layers)
    implements JetPlan {
  /** Copies the lists. */
  public NetworkPlan {
    activations = List.copyOf(activations);
    layers = List.copyOf(layers);
  }

  /** The number of channels of a jet. */
  public int channels() {
    return shape.size();
  }

  @Override
  public int outputs() {
    return layers.get(last()).outputs();
  }

  @Override
  public int end() {
    return layers.get(last()).end();
  }

  @Override
  public JetMemory newMemory(KernelEngine engine, int lanes) {
    return engine.newMemory(this, lanes);
  }

  /** The index of the last layer, whose outputs are linear. */
  public int last() {
    return layers.size() - 1;
  }

  /** The lowest layer with a parameter among the columns; the number of layers if there is none. */
  public int lowest(ParameterRange columns) {
    int layer = 0;
    while (layer <= last()
        && !columns.meets(layers.get(layer).weights(), layers.get(layer).end())) {
      layer++;
    }
    return layer;
  }

  /** The lowest layer with a parameter among some columns; as above. */
  public int lowest(List<ParameterRange> columns) {
    return columns.stream().mapToInt(this::lowest).min().orElse(layers.size());
  }

  /** The most neurons that a layer reads or feeds. */
  public int widest() {
    return layers.stream().mapToInt(l -> Math.max(l.inputs(), l.outputs())).max().orElseThrow();
  }

  /**
   * Counted operations of a forward sweep at one point, without the features themselves: the first
   * layer multiplies only the channels that a feature has, sums start at the biases, and a
   * derivative of the nonlinearity counts as one.
   */
  @Override
  public long flops() {
    long flops = 2L * inputs.activeJets() * layers.get(0).outputs();
    for (int layer = 1; layer <= last(); layer++) {
      flops += 2L * layers.get(layer).inputs() * layers.get(layer).outputs() * channels();
    }
    long neurons = layers.stream().limit(last()).mapToLong(LayerPlan::outputs).sum();
    return flops + neurons * (composition.flops() + composition.slopes());
  }
}
