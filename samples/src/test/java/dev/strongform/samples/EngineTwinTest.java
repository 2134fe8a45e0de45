package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.points.PointSet;
import dev.strongform.train.Collocation;
import dev.strongform.train.TrainingOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vector kernels against their scalar twin: every sample, term and capability. */
class EngineTwinTest {
  private static final double TOLERANCE = 1e-12;
  private static final int[] SIZES = {64, 37, 1};

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  @ParameterizedTest
  @MethodSource("names")
  void bothGiveTheSame(String name) {
    CompiledProblem problem = SamplesTest.problem(name);
    double[] theta = Initialisation.glorot(problem.parameters(), 4);
    Collocation points = Collocation.draw(problem, TrainingOptions.of(problem));
    for (int k = 0; k < problem.terms().size(); k++) {
      for (int size : SIZES) {
        TermKernel kernel = problem.terms().get(k);
        Sweeps scalar = sweeps("scalar", kernel, theta, points.terms().get(k).points(), size);
        Sweeps vector = sweeps("vector", kernel, theta, points.terms().get(k).points(), size);
        String what = name + ", " + kernel.info().name() + ", " + size + " points: ";
        assertClose(scalar.residual, vector.residual, what + "residual");
        assertClose(scalar.gradient, vector.gradient, what + "pullback");
        assertClose(scalar.rows, vector.rows, what + "rows");
        assertClose(scalar.push, vector.push, what + "pushforward");
      }
    }
  }

  private record Sweeps(double[] residual, double[] gradient, double[] rows, double[] push) {}

  private static Sweeps sweeps(
      String engine, TermKernel kernel, double[] theta, PointSet points, int size) {
    KernelEngine chosen = KernelEngines.choose(Optional.of(engine)).engine();
    Tile tile = kernel.newTile(chosen, Tile.LANES);
    points.load(0, tile);
    tile.setSize(Math.min(size, tile.size()));
    kernel.linearise(theta, tile);
    double[] residual = Arrays.copyOf(tile.residual, tile.size());
    SplittableRandom random = new SplittableRandom(7);
    double[] w = random.doubles(Tile.LANES, -1, 1).toArray();
    double[] v = random.doubles(theta.length, -1, 1).toArray();
    double[] gradient = new double[theta.length];
    kernel.pullback(theta, tile, w, gradient);
    double[] rows = new double[theta.length * Tile.LANES];
    kernel.rows(theta, tile, rows, Tile.LANES, 0);
    assertBlocks(kernel, theta, tile, rows, engine);
    double[] push = new double[Tile.LANES];
    kernel.pushforward(theta, tile, v, push);
    return new Sweeps(residual, gradient, rows, push);
  }

  /** Rows for thirds of the parameters, which cross blocks, and for the last, an output's bias. */
  private static void assertBlocks(
      TermKernel kernel, double[] theta, Tile tile, double[] rows, String engine) {
    int count = theta.length;
    for (int from : new int[] {0, count / 3, 2 * count / 3, count - 1}) {
      ParameterRange columns = new ParameterRange(from, Math.min(count, from + 1 + count / 3));
      double[] block = new double[columns.size() * Tile.LANES];
      kernel.rows(theta, tile, columns, block, Tile.LANES, 0);
      assertArrayEquals(
          Arrays.copyOfRange(rows, from * Tile.LANES, columns.to() * Tile.LANES),
          block,
          kernel.info().name() + ", " + columns + " on " + engine);
    }
  }

  private static void assertClose(double[] expected, double[] actual, String what) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], TOLERANCE * scale, what + " " + i);
    }
  }

  static Stream<String> names() {
    return SamplesTest.names();
  }
}
