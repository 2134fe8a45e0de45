package dev.strongform.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.kernel.Slabs;
import dev.strongform.kernel.TrainingDefaults;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.SourceText;
import org.junit.jupiter.api.Test;

/** What a class says of its training is what a run begins with. */
class TrainingConstantsTest {
  private static TrainingDefaults of(String training) {
    String source =
        """
        package demo;

        import dev.strongform.annotations.*;

        @Problem
        @Coordinate(name = "x", max = 1)
        @Time(max = 1)
        @Unknown(name = "u")
        @Training(%s)
        final class Decay {
          @Equation
          static double decay(double u_t, double u) {
            return u_t + u;
          }

          @Initial
          static double start(double u, double x) {
            return u - x;
          }
        }
        """;
    return BuiltProblem.of(new SourceText("demo.Decay", source.formatted(training)))
        .problem()
        .training();
  }

  @Test
  void timeIsCutWhereTheClassSays() {
    assertEquals(Slabs.at(0.25, 0.5), of("cuts = {0.25, 0.5}, batch = 7").slabs());
    assertEquals(7, of("cuts = {0.25, 0.5}, batch = 7").batch());
    assertEquals(Slabs.equal(4), of("slabs = 4, resample = 3").slabs());
    assertEquals(Slabs.whole(), of("interior = 30").slabs());
  }

  @Test
  void theGoalIsWhatTheClassSays() {
    assertEquals(2e-14, of("goal = 2e-14, slabs = 4").goal());
    assertEquals(0, of("slabs = 4").goal());
  }
}
