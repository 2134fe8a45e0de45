package dev.strongform.benchmarks;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sweeps of a 2-20-20-20-1 network (921 parameters) on the jet that Burgers' equation needs (u,
 * u_x, u_t, u_xx), over about 10,000 points in tiles, on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NetworkBenchmark {
  private static final int POINTS = 10_000;
  private static final int PANEL = 512;

  /** Points of a tile. */
  @Param({"32", "64", "128"})
  public int lanes;

  /** The nonlinearity. */
  @Param({"TANH", "SINE", "SWISH", "SOFTPLUS", "GELU"})
  public Activation activation = Activation.TANH;

  private JetNetwork network = network(Activation.TANH);
  private JetMemory memory = network.newMemory(1);
  private double[] theta = {};
  private double[] points = {};
  private double[] gradient = {};
  private double[] panel = {};

  private static JetNetwork network(Activation activation) {
    JetShape shape = JetShape.closure(2, List.of(Channel.partial(0, 0), Channel.partial(1)));
    return new JetNetwork(domain(), architecture(activation), shape, 0);
  }

  private static Domain domain() {
    return new Domain(
        List.of(new Axis("x", -1, 1, false, false), new Axis("t", 0, 1, true, false)));
  }

  private static Architecture architecture(Activation activation) {
    return new Architecture("u", List.of(20, 20, 20), activation, 1);
  }

  /** Draws parameters and one tile of points. */
  @Setup(Level.Trial)
  public void draw() {
    network = network(activation);
    memory = network.newMemory(lanes);
    Arrays.fill(memory.cotangents, 0.3);
    theta = Initialisation.glorot(JetNetwork.parameters(domain(), architecture(activation), 0), 1);
    points = new SplittableRandom(1).doubles(2L * lanes).toArray();
    gradient = new double[theta.length];
    panel = new double[theta.length * PANEL];
  }

  /** The outputs and their jets. */
  @Benchmark
  public double forward() {
    for (int from = 0; from < POINTS; from += lanes) {
      network.forward(theta, points, memory);
    }
    return memory.outputs[0];
  }

  /** Those, and the gradient. */
  @Benchmark
  public double forwardAndReverse() {
    for (int from = 0; from < POINTS; from += lanes) {
      network.forward(theta, points, memory);
      network.reverse(theta, memory, lanes, gradient);
    }
    return gradient[0];
  }

  /** The jets, and the Jacobian in panels of 512 rows. */
  @Benchmark
  public double forwardAndRows() {
    for (int from = 0; from < POINTS; from += lanes) {
      network.forward(theta, points, memory);
      network.rows(theta, memory, lanes, panel, PANEL, from % PANEL);
    }
    return panel[0];
  }

  /** The jets, and their derivative along a direction. */
  @Benchmark
  public double forwardAndPushforward() {
    for (int from = 0; from < POINTS; from += lanes) {
      network.forward(theta, points, memory);
      network.pushforward(theta, memory, theta);
    }
    return memory.duals[0];
  }
}
