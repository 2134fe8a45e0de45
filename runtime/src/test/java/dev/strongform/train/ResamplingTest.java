package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.NetworkModels;
import dev.strongform.objective.Redraw;
import dev.strongform.points.ResidualDensity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rad          | 1   | 1   | false",
        "rar-d        | 2   | 0   | true",
        "uniform      | 0   | 0   | false",
        "rad(2, 0.5)  | 2   | 0.5 | false",
        "rar-d(1,1e-1)| 1   | 0.1 | true",
      })
  void rulesAreRead(String rule, double exponent, double offset, boolean grows) {
    Redraw expected = new Redraw(new ResidualDensity(exponent, offset), grows);
    assertEquals(expected, new Resampling(10, rule).how());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "rad(2)", "rad(-1, 1)", "rad(1, 2", "rad(1e, 1)"})
  void otherRulesAreRefused(String rule) {
    assertThrows(IllegalArgumentException.class, () -> new Resampling(1, rule));
  }

  @Test
  void aNegativeNumberOfIterationsIsRefused() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> new Resampling(-1, "rad"));
    assertEquals("resample must be 0 or more iterations, not -1", refused.getMessage());
  }

  /** Added points are more than parameters at last, which the dual form would not hold. */
  @ParameterizedTest
  @ValueSource(strings = {"rad", "rar-d", "uniform"})
  void everyRuleTrains(String rule) {
    var problem = NetworkModels.poisson(20);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(60)
            .withBoundaryPoints(12)
            .withIterations(25)
            .withResampling(new Resampling(5, rule))
            .withLinearAlgebra(Optional.of("ejml"));
    TrainingResult result = Training.run(problem, options, new TrainingListener() {});
    assertTrue(result.loss() < 1, () -> "loss " + result.loss());
    assertEquals(25, result.iterations());
  }
}
