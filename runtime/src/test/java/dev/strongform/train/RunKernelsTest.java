package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngines;
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
    KernelEngines.Choice choice = RunKernels.choose(options, terms(options));
    assertEquals("scalar", choice.engine().name());
    assertTrue(choice.reason().contains("before faster kernels are compiled"), choice.reason());
  }

  @Test
  void aLongRunGetsTheFastest() {
    TrainingOptions many = options.withIterations(100_000_000);
    KernelEngines.Choice choice = RunKernels.choose(many, terms(many));
    assertEquals(KernelEngines.standard().name(), choice.engine().name());
  }

  @Test
  void askingDecides() {
    TrainingOptions many = options.withIterations(100_000_000).withKernels(Optional.of("scalar"));
    assertEquals("scalar", RunKernels.choose(many, terms(many)).engine().name());
    TrainingOptions unknown = options.withKernels(Optional.of("quantum"));
    assertThrows(IllegalArgumentException.class, () -> RunKernels.choose(unknown, terms(unknown)));
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
