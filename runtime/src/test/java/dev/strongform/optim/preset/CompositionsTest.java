package dev.strongform.optim.preset;

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
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Redraw;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.layerwise.Layerwise;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.curvature.leastsquares.Sketch;
import dev.strongform.optim.curvature.newton.Newton;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.output.OutputLayers;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.StepControl;
import dev.strongform.optim.step.Stop;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.ResidualDensity;
import dev.strongform.points.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Walks every composition of parts: it runs, or is refused with a sentence. */
class CompositionsTest {
  private static final CompiledProblem DECAY = Models.decay(3);
  private static final int PARAMETERS = 10;

  private static final Set<Stop> RESTS = Set.of(Stop.STALLED, Stop.STEP_TOLERANCE, Stop.SINGULAR);

  /** Controls without damping or bound, and with momentum those that go blindly. */
  private static final int OPEN = 9 + 5 * 2;

  /** Those that gradients are enough for; four of them take bounds too. */
  private static final int FREE = 9 * OPEN + 4 * (OPEN + 2);

  /** As many for each curvature that compares gradients; two of them bear no momentum. */
  private static final int COMPARING = 5 * OPEN + 2 * 9 + (OPEN + 2);

  /** Each curvature that takes damping, with four controls more. */
  private static final int DAMPED = OPEN + 4;

  /**
   * Without momentum: by rank on one form; SPRING's, its damping alone and the dogleg's on three.
   */
  private static final int BARE = 9 + 2 * 3 * 9 + 3 * (9 + 2);

  /** The metric by rank on a factor of {@code J} or of its own, damped on all four forms. */
  private static final int METRIC = 2 * 9 + 4 * DAMPED;

  /** The whole projected Jacobian on forms that take rows, with the one control that projects. */
  private static final int PROJECTED = 2;

  /** Output layers alone, on the one form that holds their columns. */
  private static final int OUTPUT = DAMPED;

  /** Of all samples; the dual form damps evenly, a triangular factor reveals its rank. */
  private static final int COMPLETE =
      6 * (FREE + COMPARING) + (2 + 1 + 2) * DAMPED + BARE + METRIC + PROJECTED + OUTPUT;

  /**
   * Of samples whose gradients are corrected and come alone, which grow, have an anchor or are
   * remembered: all free but sketches and the Hessian of a batch.
   */
  private static final int CORRECTED = FREE - 2 * (OPEN + 2);

  /** Of samples that last for two iterations, and of mini-batches, where none are compared. */
  private static final int LEGAL = COMPLETE + COMPLETE + COMPLETE - 6 * COMPARING + 3 * CORRECTED;

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
            () -> Samples.growing(10, 0.5, 1),
            () -> Samples.anchored(10, 2, 1),
            () -> Samples.remembered(10, 1));
    LinearAlgebra algebra = new EjmlAlgebra();
    List<Function<Samples, Direction>> directions =
        List.of(
            s -> Direction.gradient(),
            s -> Direction.gaussNewton(NormalEquations.allocate(algebra, PARAMETERS, 1)),
            s -> Direction.dual(DualEquations.allocate(algebra, rows(s), PARAMETERS, 1)),
            s -> Direction.triangular(TriangularFactor.allocate(algebra, PARAMETERS)),
            s -> Direction.output(OutputLayers.of(DECAY.parameters()).ranges()),
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
            () ->
                OutputLayers.of(DECAY.parameters())
                    .curvature(LeastSquares.gaussNewton(DampingScale.IDENTITY)),
            () -> LeastSquares.rankRevealing(1e-15),
            () -> Curvature.metric(1e-8),
            Curvature::dampedMetric,
            () -> LeastSquares.spring(0.9, 1e-10),
            () -> LeastSquares.damped(1e-12),
            () -> LeastSquares.dogleg(1e-14),
            () -> LeastSquares.sketched(Sketch.count(5, 1)),
            () -> Newton.hessian(Samples.all()),
            () -> Newton.hessian(Samples.miniBatch(10, 1)),
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
          assertRan(run(loss, method, 3), before, method);
          ran++;
        }
      }
    }
    assertEquals(6 * 6 * 6 * 32 * 15, ran + refused);
    assertEquals(LEGAL, ran);
  }

  /** It took a step, or solves a system that has no solution without a damping. */
  private static void assertRan(Outcome outcome, double before, Method method) {
    assertTrue(Double.isFinite(outcome.loss()), () -> method + " ended at " + outcome.loss());
    assertTrue(outcome.loss() <= before, () -> method + " ended at " + outcome.loss());
    boolean solves = method.curvature().needs().compareTo(Capability.GRADIENT) > 0;
    assertTrue(
        outcome.iterations() > 0 || (solves && RESTS.contains(outcome.stop())),
        () -> method + " took no step: " + outcome.stop());
  }

  private static Outcome run(Objective loss, Method method, int iterations) {
    return Minimiser.minimise(
        loss, method, start(), new Limits(iterations, 0), new Cancellation(), p -> {});
  }
}
