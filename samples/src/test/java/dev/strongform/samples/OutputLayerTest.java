package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.train.Collocation;
import dev.strongform.train.TrainingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Least squares over the last layer alone, on generated kernels. */
class OutputLayerTest {
  private static final String OUTPUT = "u.output";

  private static KernelEngine engine(String name) {
    Assumptions.assumeTrue(
        name.equals("scalar") || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    return KernelEngines.choose(Optional.of(name)).engine();
  }

  private static ResidualObjective loss(
      CompiledProblem problem, Workers workers, KernelEngine engine) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(200)
            .withBoundaryPoints(70)
            .withInitialPoints(70);
    List<WeightedTerm> terms = Collocation.draw(problem, options).terms();
    return new ResidualObjective(problem, terms, workers, engine);
  }

  /** Of a problem that is not affine. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void theBlockIsThatOfTheWholeMatrix(String name) {
    CompiledProblem problem = SamplesTest.problem("burgers");
    ParameterRange output = ParameterRange.named(problem.parameters(), OUTPUT);
    double[] theta = Initialisation.glorot(problem.parameters(), 2);
    try (Workers workers = Workers.of(2);
        NormalEquations all = NormalEquations.allocate(new EjmlAlgebra(), theta.length, 1);
        NormalEquations block = NormalEquations.allocate(new EjmlAlgebra(), output.size(), 1)) {
      ResidualObjective loss = loss(problem, workers, engine(name));
      assertEquals(loss.gaussNewton(theta, all), loss.gaussNewton(theta, List.of(output), block));
      for (int a = 0; a < output.size(); a++) {
        for (int b = 0; b < output.size(); b++) {
          double expected = all.entry(output.from() + a, output.from() + b);
          assertEquals(expected, block.entry(a, b), 1e-12 * Math.max(1, Math.abs(expected)));
        }
      }
    }
  }

  /** The problem is affine in its unknown, so the residual is in the output layer. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void oneStepSolvesTheOutputLayerOfAnAffineProblem(String name) {
    CompiledProblem declared = SamplesTest.problem("heat");
    Architecture network = new Architecture("u", List.of(20, 20), Activation.TANH, 1);
    CompiledProblem problem = declared.with(declared.domain(), List.of(network));
    ParameterRange output = ParameterRange.named(problem.parameters(), OUTPUT);
    double[] theta = Initialisation.glorot(problem.parameters(), 2);
    double[] step = new double[output.size()];
    double[] slope = new double[output.size()];
    try (Workers workers = Workers.of(2);
        TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), output.size())) {
      ResidualObjective loss = loss(problem, workers, engine(name));
      double before = loss.triangular(theta, List.of(output), factor);
      factor.vector(slope);
      double steepest = largest(slope);
      assertTrue(factor.step(new double[output.size()], step));
      for (int k = 0; k < step.length; k++) {
        theta[output.from() + k] += step[k];
      }
      double after = loss.triangular(theta, List.of(output), factor);
      factor.vector(slope);
      assertTrue(after < 0.9 * before, () -> before + " to " + after);
      assertTrue(largest(slope) < 1e-9 * steepest, () -> largest(slope) + " of " + steepest);
    }
  }

  private static double largest(double[] vector) {
    return Arrays.stream(vector).map(Math::abs).max().orElseThrow();
  }
}
