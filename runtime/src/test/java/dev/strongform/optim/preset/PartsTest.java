package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Redraw;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.curvature.layerwise.Layerwise;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.curvature.leastsquares.Sketch;
import dev.strongform.optim.curvature.newton.Newton;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.output.OutputLayers;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.StepControl;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.ResidualDensity;
import dev.strongform.points.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Walks every composition of parts, and compares parts with their formulas. */
class PartsTest {
  private static final CompiledProblem DECAY = Models.decay(3);
  private static final int PARAMETERS = 10;

  /** Controls without damping or bound, and with momentum those that go blindly. */
  private static final int OPEN = 9 + 5 * 2;

  /** Those that gradients are enough for; three of them take bounds too. */
  private static final int FREE = 9 * OPEN + 3 * (OPEN + 2);

  /** As many for each curvature that compares gradients; two of them bear no momentum. */
  private static final int COMPARING = 5 * OPEN + 2 * 9 + (OPEN + 2);

  /** Each curvature that takes damping, with four controls more. */
  private static final int DAMPED = OPEN + 4;

  /** Without momentum: by rank on one form, with SPRING's or the dogleg's bound on all three. */
  private static final int BARE = 9 + 3 * 9 + 3 * (9 + 2);

  /** The metric by rank on a factor of {@code J} or of its own, damped on all four forms. */
  private static final int METRIC = 2 * 9 + 4 * DAMPED;

  /** The whole projected Jacobian on forms that take rows, with the one control that projects. */
  private static final int PROJECTED = 2;

  /** Of all samples; the dual form damps evenly, a triangular factor reveals its rank. */
  private static final int COMPLETE =
      5 * (FREE + COMPARING) + (2 + 1 + 2) * DAMPED + BARE + METRIC + PROJECTED;

  /** Of samples that grow, whose gradients are corrected and come alone: all free but sketches. */
  private static final int GROWING = FREE - (OPEN + 2);

  /** Of samples that last for two iterations, and of mini-batches, where none are compared. */
  private static final int LEGAL = COMPLETE + COMPLETE + COMPLETE - 5 * COMPARING + GROWING;

  private static double[] start() {
    return new SplittableRandom(2).doubles(PARAMETERS, -1, 1).toArray();
  }

  /** Directions serve several, since they only evaluate. */
  private static List<Supplier<Method>> everyComposition() {
    Redraw anew = new Redraw(new ResidualDensity(1, 1), false);
    List<Supplier<Samples>> samples =
        List.of(
            Samples::all,
            () -> Samples.miniBatch(10, 1),
            () -> Samples.adaptive(2, anew, 1, Samples.all()),
            () -> Samples.growing(10, 0.5, 1));
    LinearAlgebra algebra = new EjmlAlgebra();
    List<Function<Samples, Direction>> directions =
        List.of(
            s -> Direction.gradient(),
            s -> Direction.gaussNewton(NormalEquations.allocate(algebra, PARAMETERS, 1)),
            s -> Direction.dual(DualEquations.allocate(algebra, rows(s), PARAMETERS, 1)),
            s -> Direction.triangular(TriangularFactor.allocate(algebra, PARAMETERS)),
            s -> Direction.metric(TriangularFactor.allocate(algebra, PARAMETERS)));
    List<Supplier<Momentum>> momenta =
        List.of(
            Momentum::none,
            () -> Momentum.average(0.9),
            () -> Momentum.heavyBall(0.9),
            () -> Momentum.nesterov(0.9),
            () -> Momentum.nesterovAverage(0.9),
            () -> Momentum.interpolated(0.9, 0.99));
    List<Supplier<Curvature>> curvatures =
        List.of(
            Curvature::identity,
            () -> Curvature.adam(0.999, 1e-8),
            () -> Curvature.adagrad(1e-10),
            () -> Curvature.rmsprop(0.99, 1e-8),
            () -> Curvature.amsgrad(0.999, 1e-8),
            Curvature::sign,
            () -> QuasiNewton.lbfgs(5),
            () -> SchwarzCurvature.layerwise(DECAY.parameters(), 5, 3),
            QuasiNewton::bfgs,
            QuasiNewton::selfScaledBfgs,
            QuasiNewton::selfScaledBroyden,
            () -> Layerwise.shampoo(DECAY.parameters(), 1e-12, 2),
            () -> Layerwise.soap(DECAY.parameters(), 0.95, 1e-8, 2),
            () -> Layerwise.orthogonal(DECAY.parameters()),
            () -> Layerwise.kronecker(List.of(), 0.95),
            Curvature::barzilaiBorwein,
            Curvature::conjugate,
            () -> LeastSquares.gaussNewton(DampingScale.IDENTITY),
            () -> LeastSquares.gaussNewton(DampingScale.DIAGONAL),
            () ->
                OutputLayers.of(DECAY.parameters())
                    .golubPereyra(LeastSquares.gaussNewton(DampingScale.IDENTITY)),
            () -> LeastSquares.rankRevealing(1e-15),
            () -> Curvature.metric(1e-8),
            Curvature::dampedMetric,
            () -> LeastSquares.spring(0.9, 1e-10),
            () -> LeastSquares.dogleg(1e-14),
            () -> LeastSquares.sketched(Sketch.count(5, 1)),
            () -> Newton.hessian(Samples.all()),
            () -> Newton.nystroem(5, 2, 1e-6, 1),
            () -> QuasiNewton.symmetricRankOne(3));
    List<Supplier<StepControl>> controls =
        List.of(
            () -> StepControl.scheduled(LearningRate.fixed(1e-3), 0.1),
            () -> StepControl.averaged(StepControl.scheduled(LearningRate.fixed(1e-3)), 2),
            StepControl::armijo,
            StepControl::growingArmijo,
            () -> StepControl.nonmonotone(3),
            StepControl::wolfe,
            StepControl::closeWolfe,
            StepControl::newton,
            StepControl::levenbergMarquardt,
            StepControl::geodesicLevenbergMarquardt,
            StepControl::metricLevenbergMarquardt,
            () -> StepControl.projectedLevenbergMarquardt(DECAY.parameters()),
            StepControl::grid,
            StepControl::trustRegion,
            StepControl::gradedTrustRegion);
    List<Supplier<Method>> all = new ArrayList<>();
    for (Supplier<Samples> s : samples) {
      for (Function<Samples, Direction> d : directions) {
        Direction direction = d.apply(s.get());
        momenta.forEach(
            m ->
                curvatures.forEach(
                    c ->
                        controls.forEach(
                            k ->
                                all.add(
                                    () ->
                                        new Method(
                                            "composed",
                                            s.get(),
                                            direction,
                                            m.get(),
                                            c.get(),
                                            k.get())))));
      }
    }
    return all;
  }

  /** Of 24 points and one more, or of a batch of 10. */
  private static int rows(Samples samples) {
    return samples.lasts() ? 25 : 11;
  }

  @Test
  void everyCompositionRunsOrIsRefusedWithASentence() {
    int ran = 0;
    int refused = 0;
    try (Workers workers = Workers.of(1)) {
      PointSet candidates = new Sampler(DECAY.domain(), PointRule.SOBOL, 5).interior(50);
      Objective loss = Objectives.of(DECAY, 24, workers).redrawnFrom(turn -> candidates);
      double before = loss.value(start());
      for (Supplier<Method> composition : everyComposition()) {
        Method method = composition.get();
        Optional<String> refusal = method.refusal(loss);
        if (refusal.isPresent()) {
          assertTrue(refusal.get().startsWith("composed cannot run: it"), refusal.get());
          assertThrows(IllegalArgumentException.class, () -> run(loss, method, 1));
          refused++;
        } else {
          Outcome outcome = run(loss, method, 3);
          assertTrue(outcome.loss() <= before, () -> method + " ended at " + outcome.loss());
          ran++;
        }
      }
    }
    assertEquals(4 * 5 * 6 * 29 * 15, ran + refused);
    assertEquals(LEGAL, ran);
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
