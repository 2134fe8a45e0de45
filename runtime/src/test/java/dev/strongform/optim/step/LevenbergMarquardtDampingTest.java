package dev.strongform.optim.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a damping hands over to the next method. */
class LevenbergMarquardtDampingTest {
  private static final double[] START = {1, 1, 1, 1, 1};

  /** A step from where the value is so, according to what the control is told. */
  private static Stop step(StepControl control, double value) {
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), 5, 1)) {
      Objective loss = Objectives.of(Models.linear(), 50, workers);
      Linearisation at = Direction.gaussNewton(equations).linearise(loss, START);
      Linearisation told = new Linearisation(loss, START, value, at.gradient(), at.system());
      Curvature curvature = LeastSquares.gaussNewton(DampingScale.IDENTITY);
      curvature.observe(told, false);
      return control.step(told, told.gradient(), curvature, 0).stop();
    }
  }

  @Test
  void theDampingOfStepsThatWereTakenIsHandedOver() {
    StepControl control = StepControl.levenbergMarquardt();
    step(control, 1e3);
    Optional<String> said = StepControl.levenbergMarquardt().inherit(control);
    assertTrue(said.orElseThrow().startsWith("the damping "), said::toString);
  }

  /** Refusals raised it until no step was left, with which the next method would end at once. */
  @Test
  void theDampingOfNothingButRefusalsIsNot() {
    StepControl control = StepControl.levenbergMarquardt();
    assertEquals(Stop.STEP_TOLERANCE, step(control, -1));
    assertEquals(Optional.empty(), StepControl.levenbergMarquardt().inherit(control));
  }
}
