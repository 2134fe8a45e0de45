package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Precision;
import dev.strongform.models.NetworkModels;
import dev.strongform.objective.WeightedTerm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunKernelsTest {
  private final CompiledProblem problem = NetworkModels.poisson(8, 8);
  private final TrainingOptions options =
      TrainingOptions.of(problem).withInteriorPoints(1000).withIterations(10);

  @Test
  void aShortRunStaysInPlainJava() {
    KernelEngines.Choice choice = RunKernels.choose(problem, options, terms(options));
    assertEquals("scalar", choice.engine().name());
    assertTrue(choice.reason().contains("before faster kernels are compiled"), choice.reason());
  }

  @Test
  void aLongRunGetsTheFastest() {
    TrainingOptions many = options.withIterations(100_000_000);
    KernelEngines.Choice choice = RunKernels.choose(problem, many, terms(many));
    assertEquals(KernelEngines.standard().name(), choice.engine().name());
  }

  @Test
  void manyShortPartsAreALongRun() {
    KernelEngines.Choice choice = RunKernels.choose(problem, options, terms(options), 10_000_000);
    assertEquals(KernelEngines.standard().name(), choice.engine().name());
  }

  @Test
  void askingDecides() {
    TrainingOptions many = options.withIterations(100_000_000).withKernels(Optional.of("scalar"));
    assertEquals("scalar", RunKernels.choose(problem, many, terms(many)).engine().name());
    TrainingOptions unknown = options.withKernels(Optional.of("quantum"));
    assertThrows(
        IllegalArgumentException.class, () -> RunKernels.choose(problem, unknown, terms(unknown)));
  }

  @Test
  void singlePrecisionSaysWhereItGainsNothing() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    TrainingOptions single =
        options.withPrecision(Precision.FLOAT32).withKernels(Optional.of("vector"));
    KernelEngines.Choice choice = RunKernels.choose(problem, single, terms(single));
    assertFalse(choice.engine().givesRows());
    assertTrue(
        choice
            .reason()
            .endsWith("no layer here has 32 neurons on both sides, so all stay in float64"),
        choice.reason());
  }

  @Test
  void aBatchIsAShareOfTheWork() {
    double full = RunKernels.forwardOperations(options, terms(options));
    int rows = terms(options).stream().mapToInt(term -> term.points().size()).sum();
    TrainingOptions half = options.withBatch(rows / 2);
    assertEquals(full / 2, RunKernels.forwardOperations(half, terms(half)), full / 100);
  }

  private List<WeightedTerm> terms(TrainingOptions options) {
    return Collocation.draw(problem, options).terms();
  }
}
