package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Initialisation;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.curvature.layerwise.Layerwise;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** K-FAC: its step in the model, what it reaches, and where it is refused. */
class KroneckerMethodTest {
  private static final ModelProblem POISSON = NetworkModels.poisson(8, 8);

  private final Workers workers = Workers.of(1);
  private final Objective loss = Objectives.of(POISSON, 200, workers);
  private final double[] start = Initialisation.glorot(POISSON.parameters(), 2);

  @AfterEach
  void end() {
    workers.close();
  }

  private static Method preset(String name, int batch, int iterations) {
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0,
            iterations,
            9,
            DescentSettings.usual(),
            POISSON.parameters(),
            Direction::gradient,
            Direction::gradient));
  }

  private Outcome run(Method method, int iterations) {
    return Minimiser.minimise(
        loss, method, start, new Limits(iterations, 0), new Cancellation(), p -> {});
  }

  private double[] gradient(double[] theta) {
    double[] gradient = new double[theta.length];
    loss.gradient(theta, gradient);
    return gradient;
  }

  private double model(double[] theta, double[] gradient, double damping, double[] step) {
    double[] along = new double[loss.residualCount()];
    loss.pushforward(theta, step, along);
    double squares = Vectors.dot(along, along) + damping * Vectors.dot(step, step);
    return Vectors.dot(gradient, step) + 0.5 * squares;
  }

  /** The damped model has no slope at the step along the step itself, nor along the last one. */
  @Test
  void theStepIsTheLowestPointOfTheModelOnItsPlane() {
    DampedCurvature curvature = Layerwise.kronecker(List.of(), 0.95);
    double[] theta = start.clone();
    double[] step = new double[theta.length];
    double[] last = new double[theta.length];
    for (int iteration = 0; iteration < 3; iteration++) {
      double[] gradient = gradient(theta);
      Linearisation at = new Linearisation(loss, theta, loss.value(theta), gradient, null);
      curvature.observe(at, false);
      double damping = 1e-3 * curvature.unit(at);
      assertTrue(curvature.step(at, gradient, damping, step));
      double lowest = model(theta, gradient, damping, step);
      assertTrue(lowest < 0);
      double undamped = lowest - 0.5 * damping * Vectors.dot(step, step);
      assertEquals(
          -undamped, curvature.predictedDecrease(at, gradient, damping, step), -1e-9 * lowest);
      for (double[] along : List.of(step.clone(), last)) {
        for (double length : new double[] {-0.1, 0.1}) {
          double[] beside = step.clone();
          Vectors.add(beside, length, along);
          double rise = model(theta, gradient, damping, beside) - lowest;
          assertTrue(rise >= -1e-12 * Math.abs(lowest), "rise " + rise);
        }
      }
      last = step.clone();
      double[] next = theta.clone();
      Vectors.add(next, 1, step);
      theta = next;
    }
  }

  @Test
  void itGetsFurtherThanAdamInTheSameIterations() {
    double kfac = run(preset("kfac", 0, 150), 150).loss();
    double adam = run(preset("adam", 0, 150), 150).loss();
    assertTrue(kfac < 1e-2 * adam, () -> kfac + " against " + adam);
  }

  @Test
  void itTakesBatches() {
    Outcome outcome = run(preset("kfac", 100, 60), 60);
    assertTrue(outcome.loss() < 0.1 * loss.value(start), () -> "loss " + outcome.loss());
  }

  @Test
  void itRunsUnderEveryControlThatItFits() {
    List<Supplier<StepControl>> controls =
        List.of(
            StepControl::armijo,
            StepControl::wolfe,
            StepControl::grid,
            StepControl::newton,
            StepControl::geodesicLevenbergMarquardt);
    for (Supplier<StepControl> control : controls) {
      Method method =
          new Method(
              "composed",
              Samples.all(),
              Direction.gradient(),
              Momentum.none(),
              Layerwise.kronecker(List.of(), 0.5),
              control.get());
      double reached = run(method, 15).loss();
      assertTrue(reached < 0.5 * loss.value(start), () -> control.get() + " reached " + reached);
    }
  }

  @Test
  void withoutLayersItIsRefused() {
    assertEquals(
        "kfac cannot run: it needs the inputs and cotangents of a network's layers, which this"
            + " objective does not give; take lm",
        preset("kfac", 0, 10).refusal(Objectives.of(Models.decay(3), 20, workers)).orElseThrow());
  }
}
