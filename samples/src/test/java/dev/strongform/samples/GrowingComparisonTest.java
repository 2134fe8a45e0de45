package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.Comparison;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.TrainingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods on networks that grow, compared. */
class GrowingComparisonTest {
  private static final CompiledProblem HELMHOLTZ = wide();

  private static CompiledProblem wide() {
    CompiledProblem declared = SamplesTest.problem("helmholtz");
    return declared.with(
        declared.domain(), List.of(new Architecture("u", List.of(16, 16), Activation.TANH, 1)));
  }

  private static Comparison comparison(List<Integer> grow) {
    TrainingOptions options =
        TrainingOptions.of(HELMHOLTZ).withInteriorPoints(200).withIterations(30);
    return new Comparison(HELMHOLTZ, options, grow, false);
  }

  /** Two thirds of the iterations are on networks whose gradients cost less. */
  @Test
  void workOnNarrowNetworksCountsByItsShare() {
    List<String> method = List.of("gradient-descent");
    ComparedRun grown = comparison(List.of(4, 8)).run(method, 1, run -> {}).get(0);
    ComparedRun whole = comparison(List.of()).run(method, 1, run -> {}).get(0);
    assertEquals(30, grown.end().iteration());
    assertTrue(whole.end().work() >= 30, () -> "work " + whole.end().work());
    assertTrue(grown.end().work() < 0.75 * whole.end().work(), () -> "work " + grown.end().work());
    assertTrue(grown.end().work() > 10, () -> "work " + grown.end().work());
  }

  @Test
  void everyMethodGrowsFromTheSameWidths() {
    Comparison comparison = comparison(List.of(6));
    List<String> methods = List.of("lm", "adam");
    comparison.check(methods);
    List<ComparedRun> runs = comparison.run(methods, 2, run -> {});
    assertEquals(4, runs.size());
    for (ComparedRun run : runs) {
      assertEquals(30, run.end().iteration());
    }
    assertTrue(runs.get(0).end().loss() < runs.get(2).end().loss());
  }
}
