package dev.strongform.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.SourceText;
import dev.strongform.processor.model.TermModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions that a known solution bears, as the model sees them. */
class ExactConditionsTest {
  private static final String SOURCE =
      """
      import dev.strongform.annotations.*;

      @Problem
      @Coordinate(name = "x", min = 0, max = 1)
      @Time(max = 1)
      @Unknown(name = "u")
      @Training(weights = {"uInitial = 3", "initial = 5", "boundary = 100"})
      final class Moving {
        @Exact
        @Initial
        @Boundary
        static double u(double x, double t) {
          return Math.sin(x - t);
        }

        @Equation
        static double waves(double u_tt, double u_xx) {
          return u_tt - u_xx;
        }

        @Initial
        static double slope(double x, double u_t) {
          return u_t + Math.cos(x);
        }
      }
      """;

  private final CapturedModel model = BuiltProblem.of(new SourceText("Moving", SOURCE)).model();

  @Test
  void everyConditionIsATermAfterThoseThatWereWritten() {
    assertEquals(
        List.of("waves", "slope", "uInitial", "uBoundary"),
        model.lowered().terms().stream().map(TermModel::name).toList());
    assertEquals(TermModel.Kind.BOUNDARY, model.term("uBoundary").kind());
    assertEquals(2, model.term("uBoundary").faces().size());
    assertEquals(1, model.lowered().unknowns().stream().filter(u -> u.exact().isPresent()).count());
  }

  @Test
  void weightsOfAKindHoldForItsTermsUnlessTheyHaveTheirOwn() {
    assertEquals(
        Map.of("uInitial", 3.0, "slope", 5.0, "uBoundary", 100.0),
        model.lowered().training().weights());
  }
}
