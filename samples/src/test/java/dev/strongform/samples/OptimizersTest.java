package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.ChosenMethod;
import dev.strongform.train.Optimizers;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.Weighting;
import dev.strongform.train.auto.Proofs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java entry: a method, the facts that it was chosen by, and a run of it. */
class OptimizersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "poisson2d | affine in u, order 2, 1 soft condition (edge)",
        "burgers | not affine in u, order 2, all conditions by construction"
            + " (u at x = -1, u at x = 1, u at t = 0)",
        "kovasznay | not affine in u, v, p but for mass, uBoundary, vBoundary, order 2,"
            + " 2 soft conditions (uBoundary, vBoundary)",
        "kdv | not affine in u but for cosine, order 3, 1 condition by construction (periodic in"
            + " x) and 1 soft condition (cosine)",
        "beam | affine in u, order 4, 4 soft conditions (clamped, level, noMoment, noShear)",
        "wave-inverse | affine in u for given c, order 2, 1 soft condition (ends), 1 term of data"
            + " (sensor)",
        "regression | affine in u, order 0, no conditions, 1 term of data (sample)",
        "ritz2d | quadratic in u, order 1, all conditions by construction (u at x = 0, u at x ="
            + " 1, u at y = 0, u at y = 1)",
      })
  void proofsAreToldInOnePhrase(String sample, String expected) {
    assertEquals(expected, Proofs.of(SamplesTest.problem(sample)).text());
  }

  @Test
  void whatProofsSettleIsNotMeasured() {
    ChosenMethod chosen = Optimizers.auto(SamplesTest.problem("poisson2d"));
    assertEquals("gauss-newton", chosen.method());
    assertTrue(chosen.measured().isEmpty());
    assertTrue(chosen.proved().isAffine());
    assertEquals(2, chosen.proved().order());
    assertEquals(List.of("edge"), chosen.proved().soft());
    assertTrue(chosen.why().startsWith("proved: affine in u, order 2, 1 soft condition (edge); "));
  }

  @Test
  void theChoiceIsThatOfTheRun() {
    CompiledProblem problem = TutorialPolesTest.network("poisson2d", 8);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(300)
            .withBoundaryPoints(60)
            .withIterations(5);
    ChosenMethod chosen = Optimizers.auto(problem, options.withMethod("adam"));
    TrainingResult auto =
        Training.run(problem, options.withSuitableMethod(), new TrainingListener() {});
    assertEquals(auto.why(), chosen.why());
    assertEquals(auto.options(), chosen.options());
    assertArrayEquals(auto.theta(), chosen.run().theta());
    assertTrue(chosen.measured().orElseThrow().left() > 0);
    assertTrue(chosen.why().contains("; measured: 10,000 steps of gradient descent"));
  }

  /** What an ansatz fixes at the start of time holds for the first slab, where it is measured. */
  @Test
  void slabsChooseWhereTheFirstOneStarts() {
    CompiledProblem problem = SamplesTest.problem("burgers");
    TrainingOptions options =
        TrainingOptions.of(problem).withSlabs(2).withSeconds(0).withIterations(1).withGoal(0);
    ChosenMethod chosen = Optimizers.auto(problem, options);
    TrainingResult auto = Training.run(problem, options, new TrainingListener() {});
    assertEquals(auto.why(), chosen.why());
    assertEquals("lm", chosen.method());
    assertFalse(chosen.proved().isAffine());
  }

  /** Docs: decision 19. An ansatz that fixes all conditions leaves one term, which weighs 1. */
  @ParameterizedTest
  @CsvSource({
    "poisson2d, NTK",
    "wave, NTK",
    "kdv, FIXED",
    "wave-inverse, FIXED",
    "burgers, FIXED",
    "allen-cahn, FIXED",
    "ritz2d, FIXED"
  })
  void networksWhoseTermsAreAffineWeighThemByTheirKernels(String sample, Weighting expected) {
    CompiledProblem problem = TutorialPolesTest.network(sample, 8);
    TrainingOptions options = TrainingOptions.of(problem);
    assertEquals(expected, options.weighting().resolved(problem, options));
    TrainingOptions weighed =
        options.withWeights(Map.of(problem.terms().get(0).info().name(), 2.0));
    assertEquals(Weighting.FIXED, options.weighting().resolved(problem, weighed));
  }

  @Test
  void batchesAreChosenToo() {
    CompiledProblem problem = TutorialPolesTest.network("regression", 16, 16);
    ChosenMethod chosen = Optimizers.auto(problem, TrainingOptions.of(problem).withBatch(0));
    assertEquals("muon", chosen.method());
    assertTrue(chosen.batch() >= 64);
    assertTrue(chosen.measured().orElseThrow().noise() > 0);
  }
}
