package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.StepControl;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compares parts with their formulas. */
class PartsTest {
  private static final CompiledProblem DECAY = Models.decay(3);
  private static final int PARAMETERS = 10;

  private static double[] start() {
    return new SplittableRandom(2).doubles(PARAMETERS, -1, 1).toArray();
  }

  private static Outcome run(Objective loss, Method method, int iterations) {
    return Minimiser.minimise(
        loss, method, start(), new Limits(iterations, 0), new Cancellation(), p -> {});
  }

  @Test
  void adamFollowsItsPaper() {
    double[] theta = start();
    double[] m = new double[PARAMETERS];
    double[] v = new double[PARAMETERS];
    double[] g = new double[PARAMETERS];
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, 100, workers);
      for (int t = 1; t <= 20; t++) {
        loss.gradient(theta, g);
        for (int k = 0; k < PARAMETERS; k++) {
          m[k] = 0.9 * m[k] + 0.1 * g[k];
          v[k] = 0.999 * v[k] + 0.001 * g[k] * g[k];
          double unbiased = m[k] / (1 - Math.pow(0.9, t));
          theta[k] -= 0.01 * unbiased / (Math.sqrt(v[k] / (1 - Math.pow(0.999, t))) + 1e-8);
        }
      }
      Method adam =
          new Method(
              "adam",
              Samples.all(),
              Direction.gradient(),
              Momentum.average(0.9),
              Curvature.adam(0.999, 1e-8),
              StepControl.scheduled(LearningRate.fixed(0.01)));
      List<double[]> seen = new ArrayList<>();
      Minimiser.minimise(
          loss,
          adam,
          start(),
          new Limits(20, 0),
          new Cancellation(),
          p -> seen.add(p.theta().clone()));
      assertArrayEquals(theta, seen.get(19), 1e-12);
    }
  }

  /** A long gradient, forgotten by the average since, bounds the steps after a hand-over too. */
  @Test
  void amsgradHandsOverItsLargestSquares() {
    Curvature before = Curvature.amsgrad(0.5, 1e-8);
    Curvature after = Curvature.amsgrad(0.5, 1e-8);
    before.observe(sloping(100), false);
    before.observe(sloping(1), false);
    assertTrue(after.inherit(before).isPresent());
    double[] expected = new double[1];
    double[] found = new double[1];
    for (Curvature curvature : List.of(before, after)) {
      curvature.observe(sloping(1), false);
      curvature.step(sloping(1), new double[] {1}, curvature == before ? expected : found);
    }
    assertArrayEquals(expected, found);
  }

  private static Linearisation sloping(double slope) {
    Objective line = new Quadratic(new double[] {1});
    return new Linearisation(line, new double[1], 0, new double[] {slope}, null);
  }

  @Test
  void lbfgsFulfilsTheSecantEquationOfItsNewestPair() {
    Curvature lbfgs = QuasiNewton.lbfgs(3);
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, 100, workers);
      SplittableRandom random = new SplittableRandom(8);
      double[] at = start();
      Linearisation before = Direction.gradient().linearise(loss, at);
      lbfgs.observe(before, false);
      for (int i = 0; i < 5; i++) {
        double[] next = TestVectors.plus(at, -0.01, before.gradient());
        next[i] += 1e-3 * random.nextDouble();
        Linearisation now = Direction.gradient().linearise(loss, next);
        lbfgs.observe(now, false);
        double[] s = TestVectors.plus(next, -1, at);
        double[] y = TestVectors.plus(now.gradient(), -1, before.gradient());
        double[] hy = new double[PARAMETERS];
        assertTrue(Vectors.dot(s, y) > 0);
        assertTrue(lbfgs.step(now, y, hy));
        assertArrayEquals(s, TestVectors.plus(new double[PARAMETERS], -1, hy), 1e-12);
        at = next;
        before = now;
      }
      assertTrue(lbfgs.reset());
      double[] steepest = new double[PARAMETERS];
      assertTrue(lbfgs.step(before, before.gradient(), steepest));
      assertArrayEquals(before.gradient(), TestVectors.plus(new double[PARAMETERS], -1, steepest));
    }
  }

  @Test
  void lbfgsLearnsNothingAcrossSamples() {
    Curvature lbfgs = QuasiNewton.lbfgs(3);
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, 100, workers);
      lbfgs.observe(Direction.gradient().linearise(loss, start()), false);
      lbfgs.observe(Direction.gradient().linearise(loss, new double[PARAMETERS]), true);
    }
    assertTrue(!lbfgs.reset(), "there is nothing to forget");
  }

  @Test
  void wolfeStepsFulfilBothConditions() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, 100, workers);
      StepControl wolfe = StepControl.wolfe();
      Linearisation at = Direction.gradient().linearise(loss, start());
      for (int i = 0; i < 10; i++) {
        Step step = wolfe.step(at, at.gradient(), Curvature.identity(), i);
        Linearisation next = java.util.Objects.requireNonNull(step.known());
        double[] moved = TestVectors.plus(step.theta(), -1, at.theta());
        double slope = Vectors.dot(at.gradient(), moved);
        assertTrue(next.value() <= at.value() + 1e-4 * slope);
        assertTrue(Math.abs(Vectors.dot(next.gradient(), moved)) <= -0.9 * slope);
        at = next;
      }
    }
  }

  @Test
  void dampingFollowsNielsen() {
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), PARAMETERS, 1)) {
      Objective loss = Objectives.of(DECAY, 100, workers);
      DampedCurvature curvature = LeastSquares.gaussNewton(DampingScale.IDENTITY);
      StepControl control = StepControl.levenbergMarquardt();
      Method warm =
          new Method(
              "warm",
              Samples.all(),
              Direction.gaussNewton(equations),
              Momentum.none(),
              LeastSquares.gaussNewton(DampingScale.IDENTITY),
              StepControl.levenbergMarquardt());
      double[] near = run(loss, warm, 10).theta();
      Linearisation at = Direction.gaussNewton(equations).linearise(loss, near);
      curvature.observe(at, false);
      double first = 1e-3 * curvature.unit(at);
      Step step = control.step(at, at.gradient(), curvature, 0);
      assertEquals(first, step.damping(), 1e-12 * first);
      double[] moved = TestVectors.plus(step.theta(), -1, at.theta());
      double predicted = curvature.predictedDecrease(at, at.gradient(), first, moved);
      double[] jv = new double[loss.residualCount()];
      loss.pushforward(at.theta(), moved, jv);
      double model = -Vectors.dot(at.gradient(), moved) - Vectors.dot(jv, jv) / 2;
      assertEquals(model, predicted, 1e-12);
      double ratio = (at.value() - step.value()) / predicted;
      at = Direction.gaussNewton(equations).linearise(loss, step.theta());
      curvature.observe(at, false);
      double second = control.step(at, at.gradient(), curvature, 1).damping();
      double factor = Math.max(1.0 / 3, 1 - Math.pow(2 * ratio - 1, 3));
      assertEquals(first * factor, second, 1e-9 * first);
    }
  }

  @Test
  void learningRatesFollowTheirFormulas() {
    LearningRate cosine = LearningRate.cosine(2, 0.1, 100);
    assertEquals(2, cosine.at(0));
    assertEquals(1.1, cosine.at(50), 1e-15);
    assertEquals(0.2, cosine.at(100), 1e-15);
    assertEquals(0.2, cosine.at(1000), 1e-15);
    LearningRate exponential = LearningRate.exponential(2, 0.5, 10);
    assertEquals(2, exponential.at(9));
    assertEquals(0.25, exponential.at(30));
  }
}
