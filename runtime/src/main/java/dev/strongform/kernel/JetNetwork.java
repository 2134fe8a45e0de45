package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A multilayer perceptron, one in each of some boxes, or windows, on jets: evaluates the outputs
 * and the carried derivatives, and their derivatives by the parameters. It holds no state of its
 * own: threads share it, each with its own {@link JetMemory}, and no sweep allocates.
 */
public final class JetNetwork implements JetSource {
  /** What the name of a block of weights ends in. */
  static final String WEIGHTS = ".weights";

  /** What follows a network's name in those of its output layer's blocks. */
  static final String OUTPUT = ".output";

  /** What follows a network's name in those of its first layer's blocks. */
  static final String FIRST = ".layer1";

  /** What the name of the block of windows' coefficients ends in. */
  private static final String COEFFICIENTS = ".coefficients";

  private static final String BIASES = ".biases";

  private final String name;
  private final JetPlan plan;
  private final int start;

  /** From the first parameter of all, so that a parameter's column is its index. */
  private final ParameterRange everything;

  /**
   * A network on a jet.
   *
   * @param domain gives the ranges that inputs are scaled from, and the periodic axes
   * @param offset index of the network's first parameter in {@code theta}
   * @throws IllegalArgumentException if the jet is over another number of axes than the domain
   */
  public JetNetwork(Domain domain, Architecture architecture, JetShape shape, int offset) {
    this.name = architecture.name();
    this.plan = plan(domain, architecture, shape, offset);
    this.start = offset;
    this.everything = new ParameterRange(0, plan.end());
  }

  private static JetPlan plan(
      Domain domain, Architecture architecture, JetShape shape, int offset) {
    if (architecture.windows().isPresent()) {
      Windows windows = architecture.windows().get();
      return new WindowPlan(windows, shape, architecture.outputs(), offset);
    }
    return architecture.subdomains().isPresent()
        ? boxes(domain, architecture, architecture.subdomains().get(), shape, offset)
        : perceptron(domain, architecture, shape, offset);
  }

  private static SubdomainPlan boxes(
      Domain domain, Architecture architecture, Subdomains own, JetShape shape, int offset) {
    List<SubdomainPlan.Box> boxes = new ArrayList<>();
    int at = offset;
    for (BoxWindow window : own.windows(domain)) {
      Architecture inner = architecture.ofBox(boxes.size());
      NetworkPlan network = perceptron(window.support(domain), inner, shape, at);
      boxes.add(new SubdomainPlan.Box(window, network, new ProductRule(window, shape), at));
      at = network.end();
    }
    return new SubdomainPlan(boxes, own.cover(domain));
  }

  private static NetworkPlan perceptron(
      Domain domain, Architecture architecture, JetShape shape, int offset) {
    return new NetworkPlan(
        shape,
        new InputMap(domain, shape),
        new CompositionTable(shape),
        IntStream.range(0, architecture.layers().size())
            .mapToObj(architecture::activation)
            .toList(),
        layers(parameters(domain, architecture, offset)));
  }

  /**
   * The blocks of such a network: weights and biases, layer by layer, and box by box; of windows,
   * all coefficients.
   */
  public static List<ParameterBlock> parameters(
      Domain domain, Architecture architecture, int offset) {
    if (architecture.windows().isPresent()) {
      int count = WindowPlan.count(architecture.windows().get(), architecture.outputs());
      return List.of(new ParameterBlock(architecture.name() + COEFFICIENTS, offset, count, 1));
    }
    if (architecture.subdomains().isPresent()) {
      return boxes(domain, architecture, architecture.subdomains().get(), offset);
    }
    int[] widths = widths(domain, architecture);
    List<ParameterBlock> blocks = new ArrayList<>();
    int at = offset;
    for (int layer = 1; layer < widths.length; layer++) {
      String name = architecture.name() + (layer < widths.length - 1 ? ".layer" + layer : OUTPUT);
      blocks.add(new ParameterBlock(name + WEIGHTS, at, widths[layer], widths[layer - 1]));
      at += widths[layer] * widths[layer - 1];
      blocks.add(new ParameterBlock(name + BIASES, at, widths[layer], 1));
      at += widths[layer];
    }
    return List.copyOf(blocks);
  }

  private static List<ParameterBlock> boxes(
      Domain domain, Architecture architecture, Subdomains own, int offset) {
    List<ParameterBlock> blocks = new ArrayList<>();
    int at = offset;
    for (int box = 0; box < own.count(domain); box++) {
      List<ParameterBlock> more = parameters(domain, architecture.ofBox(box), at);
      blocks.addAll(more);
      at += more.stream().mapToInt(ParameterBlock::size).sum();
    }
    return List.copyOf(blocks);
  }

  /** The network's name, as in its architecture. */
  public String name() {
    return name;
  }

  /** The channels that every output carries. */
  public JetShape shape() {
    return plan.shape();
  }

  /** What memories are made for. */
  JetPlan plan() {
    return plan;
  }

  /** Whether it is made of layers, and not of windows. */
  boolean hasLayers() {
    return !(plan instanceof WindowPlan);
  }

  /** The number of outputs. */
  public int outputs() {
    return plan.outputs();
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return everything.to();
  }

  /** As declared, without the input map. */
  @Override
  public long flopsPerPoint() {
    return plan.flops();
  }

  @Override
  public JetMemory newMemory(KernelEngine engine, int lanes) {
    return plan.newMemory(engine, lanes);
  }

  /** How many points at a time suit the engine's sweeps, {@link Tile#LANES} at most. */
  public int suitableLanes(KernelEngine engine) {
    return newMemory(engine, 1).suitableLanes();
  }

  @Override
  public void forward(double[] theta, double[] points, JetMemory memory) {
    memory.requireOwner(plan);
    memory.forward(theta, points);
  }

  @Override
  public void reverse(double[] theta, JetMemory memory, int n, double[] gradient) {
    memory.requireOwner(plan);
    memory.reverse(theta, n, gradient);
  }

  @Override
  public void reverse(
      double[] theta, JetMemory memory, int n, List<ParameterRange> columns, double[] gradient) {
    memory.requireOwner(plan);
    memory.reverse(theta, n, columns, gradient);
  }

  /**
   * Writes {@code jacobian[k * ld + row + i]}, the derivative by this network's parameter k of the
   * cotangent-weighted outputs at lane i, for i below n. Other networks' parameters are left alone.
   */
  public void rows(double[] theta, JetMemory memory, int n, double[] jacobian, int ld, int row) {
    memory.requireOwner(plan);
    memory.rows(theta, n, everything, jacobian, ld, row);
  }

  @Override
  public void pushforward(double[] theta, JetMemory memory, double[] v) {
    memory.requireOwner(plan);
    memory.pushforward(theta, v);
  }

  private static int[] widths(Domain domain, Architecture architecture) {
    List<Integer> hidden = architecture.layers();
    int[] widths = new int[hidden.size() + 2];
    widths[0] = InputMap.features(domain);
    for (int layer = 1; layer < widths.length - 1; layer++) {
      widths[layer] = hidden.get(layer - 1);
    }
    widths[widths.length - 1] = architecture.outputs();
    return widths;
  }

  private static List<LayerPlan> layers(List<ParameterBlock> blocks) {
    List<LayerPlan> layers = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at += 2) {
      ParameterBlock weights = blocks.get(at);
      int biases = blocks.get(at + 1).offset();
      layers.add(new LayerPlan(weights.columns(), weights.rows(), weights.offset(), biases));
    }
    return layers;
  }
}
