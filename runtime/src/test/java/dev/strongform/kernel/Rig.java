package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A network with random parameters, points and cotangents, for tests of the sweeps. */
final class Rig {
  private static final double UNTOUCHED = 7;

  final Domain domain;
  final Architecture architecture;
  final JetShape shape;
  final JetNetwork network;
  final JetMemory memory;
  final double[] theta;
  final double[] points;
  final int lanes;
  final int parameters;
  final Random random;

  Rig(
      KernelEngine engine,
      Domain domain,
      Architecture architecture,
      JetShape shape,
      int lanes,
      long seed) {
    this.domain = domain;
    this.architecture = architecture;
    this.shape = shape;
    this.lanes = lanes;
    this.network = new JetNetwork(domain, architecture, shape, 0);
    this.memory = network.newMemory(engine, lanes);
    List<ParameterBlock> blocks = JetNetwork.parameters(domain, architecture, 0);
    this.parameters = blocks.stream().mapToInt(ParameterBlock::size).sum();
    this.random = new Random(seed);
    this.theta = Initialisation.glorot(blocks, seed);
    Arrays.setAll(theta, k -> theta[k] + 0.1 * random.nextGaussian());
    this.points = new double[domain.dimension() * lanes];
    Arrays.setAll(points, k -> inside(domain.axes().get(k / lanes)));
  }

  /** A domain of some axes with ranges that differ; the axes of {@code periodic} are periodic. */
  static Domain domain(int dimension, int... periodic) {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      int index = i;
      boolean repeats = Arrays.stream(periodic).anyMatch(axis -> axis == index);
      axes.add(new Axis("x" + i, -1 + 0.25 * i, 1.5 + 0.5 * i, false, repeats));
    }
    return new Domain(axes);
  }

  static Architecture architecture(Activation activation, int outputs, Integer... hidden) {
    return new Architecture("u", List.of(hidden), activation, outputs);
  }

  Rig forward() {
    network.forward(theta, points, memory);
    return this;
  }

  double[] gaussians(int length) {
    double[] values = new double[length];
    Arrays.setAll(values, k -> random.nextGaussian());
    return values;
  }

  /** Draws cotangents for every output, channel and lane. */
  Rig drawCotangents() {
    System.arraycopy(
        gaussians(memory.cotangents.length), 0, memory.cotangents, 0, memory.cotangents.length);
    return this;
  }

  double[] point(int lane) {
    double[] point = new double[domain.dimension()];
    Arrays.setAll(point, axis -> points[axis * lanes + lane]);
    return point;
  }

  double output(int output, int channel, int lane) {
    return memory.outputs[(output * shape.size() + channel) * lanes + lane];
  }

  /** The Jacobian {@code [parameter][lane]} of the cotangent-weighted outputs. */
  double[][] rows(int n) {
    double[] flat = new double[parameters * lanes];
    network.rows(theta, memory, n, flat, lanes, 0);
    double[][] rows = new double[parameters][];
    Arrays.setAll(rows, k -> Arrays.copyOfRange(flat, k * lanes, k * lanes + n));
    return rows;
  }

  /** The same for some parameters, at other values of theta; nothing else may be written. */
  double[][] rows(double[] at, int n, ParameterRange columns) {
    int ld = lanes + 5;
    double[] flat = new double[(columns.size() + 1) * ld];
    Arrays.fill(flat, UNTOUCHED);
    memory.rows(at, n, columns, flat, ld, 2);
    double[][] rows = new double[columns.size()][];
    for (int k = 0; k < columns.size(); k++) {
      rows[k] = Arrays.copyOfRange(flat, k * ld + 2, k * ld + 2 + n);
      Arrays.fill(flat, k * ld + 2, k * ld + 2 + n, UNTOUCHED);
    }
    if (Arrays.stream(flat).anyMatch(entry -> entry != UNTOUCHED)) {
      throw new AssertionError("rows for " + columns + " are written beyond their place");
    }
    return rows;
  }

  double[] gradient(int n) {
    double[] gradient = new double[parameters];
    network.reverse(theta, memory, n, gradient);
    return gradient;
  }

  /** The same at other values of theta, where only some entries are looked at: these. */
  double[] gradient(double[] at, int n, ParameterRange columns) {
    double[] gradient = new double[parameters];
    network.reverse(at, memory, n, List.of(columns), gradient);
    return Arrays.copyOfRange(gradient, columns.from(), columns.to());
  }

  /** The cotangents applied to some jets of the outputs, lane by lane. */
  double[] weigh(double[] jets) {
    double[] sums = new double[lanes];
    for (int k = 0; k < jets.length; k++) {
      sums[k % lanes] += memory.cotangents[k] * jets[k];
    }
    return sums;
  }

  private double inside(Axis axis) {
    return axis.min() + axis.length() * random.nextDouble();
  }
}
