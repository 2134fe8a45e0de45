package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.NetworkModels;
import dev.strongform.points.PointRule;
import dev.strongform.points.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network so wide that its tape of a whole tile would not stay in cache. */
class NarrowTilesTest {
  private static final CompiledProblem BEAM = NetworkModels.beam(600);
  private static final double[] THETA = Initialisation.glorot(BEAM.parameters(), 3);
  private static final int POINTS = 301;
  private static final int COLUMN = 17;

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  private static KernelEngine engine(String name) {
    return KernelEngines.choose(Optional.of(name)).engine();
  }

  @Test
  void fewerLanesSuitIt() {
    int lanes = BEAM.terms().get(0).suitableLanes(engine("vector"));
    assertTrue(lanes < Tile.LANES && lanes % 8 == 0, "lanes: " + lanes);
    assertEquals(Tile.LANES, BEAM.terms().get(0).suitableLanes(engine("scalar")));
  }

  /** What the sweeps give. */
  private record Results(double value, double[] residual, double[] gradient, double[] column) {}

  private static Results results(String engine, int threads) {
    try (Workers workers = Workers.of(threads);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), THETA.length, 1)) {
      Sampler sampler = new Sampler(BEAM.domain(), PointRule.SOBOL, 2);
      WeightedTerm term = new WeightedTerm(BEAM.terms().get(0), sampler.interior(POINTS), 1);
      Objective loss = new ResidualObjective(BEAM, List.of(term), workers, engine(engine));
      double[] residual = new double[loss.residualCount()];
      double[] gradient = new double[THETA.length];
      double[] column = new double[THETA.length];
      loss.residual(THETA, residual);
      double value = loss.gradient(THETA, gradient);
      loss.gaussNewton(THETA, equations);
      Arrays.setAll(column, k -> equations.entry(k, COLUMN));
      return new Results(value, residual, gradient, column);
    }
  }

  @Test
  void theyGiveWhatPlainJavaGives() {
    Results plain = results("scalar", 1);
    Results vector = results("vector", 1);
    assertEquals(plain.value, vector.value, 1e-12 * plain.value);
    assertClose(plain.residual, vector.residual);
    assertClose(plain.gradient, vector.gradient);
    assertClose(plain.column, vector.column);
  }

  @Test
  void threadsDoNotChangeABit() {
    Results one = results("vector", 1);
    Results three = results("vector", 3);
    assertEquals(one.value, three.value);
    assertArrayEquals(one.residual, three.residual);
    assertArrayEquals(one.gradient, three.gradient);
    assertArrayEquals(one.column, three.column);
  }

  private static void assertClose(double[] expected, double[] actual) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertArrayEquals(expected, actual, 1e-12 * scale);
  }
}
