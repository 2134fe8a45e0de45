package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.Strongform;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Features of several scales, for a solution that has them. */
class FractionsTest {
  private static final CompiledProblem DECLARED = Strongform.problem(SteepLayer.class);

  private static double error(double scale, List<Double> fractions) {
    RandomFeatures drawn =
        new RandomFeatures(List.of(scale), RandomFeatures.USUAL_SHARES, fractions);
    CompiledProblem problem =
        DECLARED.with(
            DECLARED.domain(),
            DECLARED.networks().stream().map(each -> each.withDrawn(drawn)).toList());
    return Training.run(problem, TrainingOptions.of(problem), new TrainingListener() {})
        .error()
        .orElseThrow()
        .relativeL2()[0];
  }

  @Test
  void theyAreThoseThatTheClassDeclares() {
    RandomFeatures drawn = DECLARED.networks().get(0).drawn().orElseThrow();
    assertEquals(List.of(1.0, 0.1), drawn.fractions());
    String size = "401 parameters to solve for, over 400 sine features, drawn at 1 and 0.1";
    assertTrue(
        DECLARED.info().facts().contains("network of u: " + size + " of the scale in turns"),
        () -> DECLARED.info().facts().toString());
  }

  /** One scale that is four times too large loses everything, two lose little. */
  @Test
  void theScaleNeedNotBeKnown() {
    double best = error(10, RandomFeatures.WHOLE);
    assertTrue(best < 1e-6, () -> "at a suitable scale " + best);
    double large = error(45, RandomFeatures.WHOLE);
    assertTrue(large > 1e-2, () -> "at one too large " + large);
    for (double scale : new double[] {10, 20, 45}) {
      double both = error(scale, List.of(1.0, 0.1));
      assertTrue(both < 5e-5, () -> "in turns " + both + " at " + scale);
    }
  }
}
