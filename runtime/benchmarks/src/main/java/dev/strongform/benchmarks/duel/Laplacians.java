package dev.strongform.benchmarks.duel;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The Laplacian of a network of width 64 and its pullback, over many axes, on one core. */
final class Laplacians {
  private final JetNetwork network;
  private final JetMemory memory;
  private final double[] theta;
  private final double[] points;
  private final double[] gradient;
  private final int lanes;
  private final int tiles;

  Laplacians(int axes, int count) {
    Domain domain =
        new Domain(
            IntStream.range(0, axes)
                .mapToObj(axis -> new Axis("x" + axis, 0, 1, false, false))
                .toList());
    Architecture architecture = new Architecture("u", List.of(64, 64), Activation.TANH, 1);
    int[] all = IntStream.range(0, axes).toArray();
    this.network =
        new JetNetwork(
            domain, architecture, JetShape.closure(axes, List.of(Channel.laplacian(all))), 0);
    KernelEngine engine = KernelEngines.standard();
    this.lanes = network.suitableLanes(engine);
    this.memory = network.newMemory(engine, lanes);
    this.theta = Initialisation.glorot(JetNetwork.parameters(domain, architecture, 0), 1);
    this.points = new SplittableRandom(1).doubles((long) axes * lanes).toArray();
    this.gradient = new double[theta.length];
    this.tiles = count / lanes;
    Arrays.fill(memory.cotangents, 0.3);
  }

  static Duel duel(int many, int few, int count) {
    Laplacians large = new Laplacians(many, count);
    Laplacians small = new Laplacians(few, count);
    return new Against(large::sweep, small::sweep, 1, List.of());
  }

  /** Forward and reverse over every tile. */
  void sweep() {
    for (int tile = 0; tile < tiles; tile++) {
      network.forward(theta, points, memory);
      network.reverse(theta, memory, lanes, gradient);
    }
  }
}
