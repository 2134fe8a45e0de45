package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Precision;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.train.Collocation;
import dev.strongform.train.TrainingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors that {@link Precision#FLOAT32} states: every sample, three layers of 64 neurons. */
class SinglePrecisionTest {
  private static final double LOSS = 1e-6;
  private static final double GRADIENT = 1e-5;

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  @ParameterizedTest
  @MethodSource("names")
  void lossAndGradientAreClose(String name) {
    CompiledProblem problem = wide(name);
    KernelEngine engine = KernelEngines.choose(Optional.of("vector")).engine();
    double[] expected = new double[problem.parameterCount()];
    double[] actual = new double[problem.parameterCount()];
    double loss = lossAndGradient(problem, engine, 1, expected);
    double single = lossAndGradient(problem, engine.in(Precision.FLOAT32).orElseThrow(), 1, actual);
    assertEquals(loss, single, LOSS * loss, name);
    assertTrue(
        distance(expected, actual) < GRADIENT,
        name + ": relative error of the gradient " + distance(expected, actual));
  }

  @Test
  void threadsDoNotChangeABit() {
    CompiledProblem problem = wide("burgers");
    KernelEngine engine =
        KernelEngines.choose(Optional.of("vector")).engine().in(Precision.FLOAT32).orElseThrow();
    double[] one = new double[problem.parameterCount()];
    double[] three = new double[problem.parameterCount()];
    assertEquals(
        lossAndGradient(problem, engine, 1, one), lossAndGradient(problem, engine, 3, three));
    assertArrayEquals(one, three);
  }

  private static CompiledProblem wide(String name) {
    CompiledProblem declared = SamplesTest.problem(name);
    return declared.with(
        declared.domain(), declared.networks().stream().map(SinglePrecisionTest::wide).toList());
  }

  /** Of whichever kind the sample's own network is. */
  private static Architecture wide(Architecture network) {
    List<Integer> hidden = List.of(64, 64, 64);
    return new Architecture(network.name(), hidden, Activation.TANH, network.outputs());
  }

  private static double lossAndGradient(
      CompiledProblem problem, KernelEngine engine, int threads, double[] gradient) {
    TrainingOptions options =
        TrainingOptions.of(problem).withInteriorPoints(500).withBoundaryPoints(200);
    List<WeightedTerm> terms = Collocation.draw(problem, options).terms();
    double[] theta = Initialisation.glorot(problem.parameters(), 4);
    try (Workers workers = Workers.of(threads)) {
      return new ResidualObjective(problem, terms, workers, engine).gradient(theta, gradient);
    }
  }

  /** In the Euclidean norm, relative to the first. */
  private static double distance(double[] expected, double[] actual) {
    double[] difference = new double[expected.length];
    Arrays.setAll(difference, k -> actual[k] - expected[k]);
    return norm(difference) / norm(expected);
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
  }

  static Stream<String> names() {
    return SamplesTest.names();
  }
}
