package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.optim.schedule.ScheduledRun;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A run ends as soon as its loss is as low as was asked for. */
class GoalTest {
  private static final int SIZE = 19;

  private final List<Double> losses = new ArrayList<>();
  private final List<MethodSwitch> switches = new ArrayList<>();

  private static Method method(String name, int batch, int iterations) {
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0.01,
            iterations,
            9,
            () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), SIZE, 1)),
            () -> {
              throw new AssertionError("no triangle is asked for");
            }));
  }

  private static double[] start() {
    return new SplittableRandom(2).doubles(SIZE, -1, 1).toArray();
  }

  private Outcome run(String schedule, int batch, Limits limits) {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(6), 200, workers);
      try (ScheduledRun run =
          ScheduledRun.prepare(
              Schedule.of(schedule),
              loss,
              limits,
              Set.of(),
              (name, iterations) -> method(name, batch, iterations))) {
        return run.minimise(
            start(),
            new Cancellation(),
            progress -> losses.add(progress.loss()),
            switches::add,
            Renewal.never());
      }
    }
  }

  @Test
  void theFirstIterationAtTheGoalIsTheLast() {
    Outcome outcome = run("lm", 0, new Limits(200, 0).withGoal(1e-6));
    assertEquals(Stop.GOAL, outcome.stop());
    assertTrue(outcome.loss() <= 1e-6, () -> outcome.loss() + " is above the goal");
    assertEquals(outcome.iterations(), losses.size());
    losses.subList(0, losses.size() - 1).forEach(loss -> assertTrue(loss > 1e-6));
  }

  @Test
  void withoutOneItGoesOn() {
    assertEquals(Stop.ITERATIONS, run("lm", 0, new Limits(200, 0)).stop());
    assertTrue(losses.get(losses.size() - 1) < 1e-8);
  }

  /** There is nothing left for the next method to do. */
  @Test
  void itEndsAllPhasesOfASchedule() {
    Outcome outcome = run("lm:100,lbfgs", 0, new Limits(200, 0).withGoal(1e-6));
    assertEquals(Stop.GOAL, outcome.stop());
    assertEquals(List.of(), switches);
  }

  /** A batch may be below the goal by chance. */
  @Test
  void withBatchesTheLossOfAllPointsCounts() {
    Outcome outcome = run("adam", 3, new Limits(3000, 0).withGoal(0.02));
    assertEquals(Stop.GOAL, outcome.stop());
    assertTrue(outcome.loss() <= 0.02, () -> outcome.loss() + " is above the goal");
    assertTrue(losses.stream().filter(loss -> loss <= 0.02).count() > 1);
  }
}
