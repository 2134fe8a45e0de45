package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.Models;
import dev.strongform.optim.step.Stop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a program prints of a result. */
class TrainingResultTest {
  private static final ErrorMeasure TWO =
      new ErrorMeasure(
          List.of("u", "v"), new double[] {7.36e-8, 2}, new double[] {6.84e-7, 3}, new double[0]);

  @Test
  void errorsAreReadable() {
    assertEquals(
        "u: relative L2 7.36e-08, largest 6.84e-07; v: relative L2 2.00e+00, largest 3.00e+00",
        TWO.toString());
    assertEquals(
        "u: relative L2 7.36e-08, largest 6.84e-07, in its layer 2.51e-07;"
            + " v: relative L2 2.00e+00, largest 3.00e+00, in its layer 4.00e+00",
        TWO.withLayer(new double[] {2.51e-7, 4}).toString());
  }

  @Test
  void aResultIsALine() {
    assertEquals(
        "Linear: loss 2.50e-09 after 12 iterations in 1.5 s (GOAL)", result(Optional.empty()));
    assertEquals(
        "Linear: loss 2.50e-09 after 12 iterations in 1.5 s (GOAL); " + TWO,
        result(Optional.of(TWO)));
  }

  private static String result(Optional<ErrorMeasure> error) {
    return result(new double[3], 2.5e-9, error, Stop.GOAL).toString();
  }

  @Test
  void aRunWithoutFiniteNumbersFailed() {
    assertFalse(failed(new double[] {1, 2}, 0, Stop.STALLED));
    assertTrue(failed(new double[] {1, 2}, Double.NaN, Stop.STALLED));
    assertTrue(failed(new double[] {1, 2}, Double.POSITIVE_INFINITY, Stop.STALLED));
    assertTrue(failed(new double[] {1, Double.NaN}, 0, Stop.STALLED));
    assertTrue(failed(new double[] {1, 2}, 0, Stop.OVERFLOW));
  }

  private static boolean failed(double[] theta, double loss, Stop stop) {
    return result(theta, loss, Optional.empty(), stop).failed();
  }

  private static TrainingResult result(
      double[] theta, double loss, Optional<ErrorMeasure> error, Stop stop) {
    CompiledProblem problem = Models.linear();
    return new TrainingResult(
        problem,
        TrainingOptions.of(problem),
        theta,
        50,
        12,
        1.5,
        loss,
        error,
        stop,
        "",
        List.of(),
        List.of(),
        "",
        List.of());
  }
}
