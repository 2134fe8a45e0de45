package dev.strongform.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.cli.doubles.PanesProblem;
import dev.strongform.cli.doubles.PlaneProblem;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A slow start distorts no figure. */
final class PaceTest {
  private static IterationRecord at(int iteration, double seconds) {
    return new IterationRecord(iteration, seconds, 1, 1, Double.NaN, 1, Double.NaN);
  }

  @Test
  void theMedianLeavesTheFirstIterationsOut() {
    List<IterationRecord> history = List.of(at(1, 2.0), at(2, 2.5), at(3, 2.6), at(4, 2.7));
    assertEquals(0.3, Pace.median(history), 1e-12);
    assertEquals(0.5, Pace.median(history.subList(0, 3)), 1e-12);
    assertEquals(2.0, Pace.median(history.subList(0, 1)), 1e-12);
    assertEquals(Double.NaN, Pace.median(List.of()));
  }

  @Test
  void inWindowsItIsTheMean() {
    assertEquals(2, Pace.of(RunSummaryTest.result(new PanesProblem())), 1e-12);
    assertEquals(0.1, Pace.of(RunSummaryTest.result(new PlaneProblem())), 1e-12);
  }

  @Test
  void theTimeLeftIsByThePaceSinceTheFirstLine() {
    TrainingOptions options = TrainingOptions.of(new PlaneProblem()).withIterations(100);
    ProgressText text = new ProgressText(options);
    assertEquals(99 * 2.0, text.secondsLeft(at(1, 2.0)), 1e-9);
    assertEquals(90 * 0.1, text.secondsLeft(at(10, 2.9)), 1e-9);
    assertEquals(0, text.secondsLeft(at(100, 11.9)), 1e-9);
  }
}
