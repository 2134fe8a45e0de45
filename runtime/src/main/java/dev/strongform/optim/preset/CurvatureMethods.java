package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.curvature.leastsquares.Sketch;
import dev.strongform.optim.curvature.newton.Newton;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import java.util.Map;
import java.util.function.Function;

/** The presets that go along products, subspaces and projections of a curvature. */
final class CurvatureMethods {
  /** Dimensions of the sketched subspace. */
  private static final int SKETCH = 200;

  private CurvatureMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("dogleg", CurvatureMethods::dogleg);
    table.put("spring", CurvatureMethods::spring);
    table.put("engd", CurvatureMethods::naturalGradient);
    table.put("sketched", CurvatureMethods::sketched);
    table.put("newton-cg", CurvatureMethods::newtonConjugateGradients);
    table.put("newton-tr", CurvatureMethods::steihaug);
    table.put("newton-subsampled", CurvatureMethods::subsampled);
    table.put("nncg", CurvatureMethods::nystroem);
    table.put("lsr1", CurvatureMethods::symmetricRankOne);
  }

  private static Method onGradients(
      String name, Samples samples, Curvature curvature, StepControl control) {
    return new Method(name, samples, Direction.gradient(), Momentum.none(), curvature, control);
  }

  /**
   * Gauss-Newton within a trust region by Powell's dogleg (Nocedal and Wright 2006, sections 4.1
   * and 10.3). The full step is damped by 1e-14 of the largest diagonal entry of {@code J'J}.
   */
  private static Method dogleg(MethodSettings settings) {
    return new Method(
        "dogleg",
        settings.samples(),
        settings.gaussNewton().get(),
        Momentum.none(),
        LeastSquares.dogleg(1e-14),
        StepControl.trustRegion());
  }

  /**
   * SPRING (Goldshlager, Abrahamsen and Lin 2024): Gauss-Newton with projected momentum {@code mu},
   * 0.9 or the momentum given, and a damping of 1e-10 of the largest diagonal entry of {@code J'J};
   * the length by the best of a grid of true values. Made for batches with fewer points than
   * parameters, where it solves in the space of the points.
   */
  private static Method spring(MethodSettings settings) {
    return new Method(
        "spring",
        settings.samples(),
        settings.gaussNewton().get(),
        Momentum.none(),
        LeastSquares.spring(settings.momentum(0.9), 1e-10),
        StepControl.grid());
  }

  /**
   * Energy natural gradient descent (Mueller and Zeinhofer 2023): for a loss of squares the Gauss-
   * Newton direction, damped by 1e-12 of the largest diagonal entry of {@code J'J}; the length by
   * the best of a grid of true values.
   */
  private static Method naturalGradient(MethodSettings settings) {
    return new Method(
        "engd",
        settings.samples(),
        settings.gaussNewton().get(),
        Momentum.none(),
        LeastSquares.damped(1e-12),
        StepControl.grid());
  }

  /**
   * Gauss-Newton on a subspace of 200 dimensions, with orthonormal columns {@code Q} that hold the
   * gradient, the last step and random directions, drawn anew at each iteration (after the sketches
   * of Pilanci and Wainwright 2017): {@code s = -Q (Q'J'J Q + lambda)^-1 Q'g}, where {@code lambda}
   * is least such that {@code |s|} is at most a radius (More and Sorensen 1983); the longest of 24
   * steps whose true decrease is at least 0.15 of the predicted one. With up to 200 parameters the
   * subspace is everything.
   */
  private static Method sketched(MethodSettings settings) {
    return new Method(
        "sketched",
        settings.samples(),
        settings.gaussNewton().get(),
        Momentum.none(),
        LeastSquares.sketched(Sketch.orthonormal(SKETCH, settings.seed())),
        StepControl.gradedTrustRegion());
  }

  /**
   * Newton's method by conjugate gradients with products of the Hessian, which are differences of
   * gradients; Armijo's search from the full step (Nocedal and Wright 2006, algorithm 7.1).
   */
  private static Method newtonConjugateGradients(MethodSettings settings) {
    return onGradients(
        "newton-cg", settings.samples(), Newton.hessian(Samples.all()), StepControl.armijo());
  }

  /** As {@code newton-cg}, within a trust region (Steihaug 1983). */
  private static Method steihaug(MethodSettings settings) {
    return onGradients(
        "newton-tr", settings.samples(), Newton.hessian(Samples.all()), StepControl.trustRegion());
  }

  /**
   * As {@code newton-cg}, with the gradient of all points and the Hessian of a batch (Byrd, Chin,
   * Neveitt and Nocedal 2011); without a batch it is {@code newton-cg}.
   */
  private static Method subsampled(MethodSettings settings) {
    return onGradients(
        "newton-subsampled",
        Samples.all(),
        Newton.hessian(settings.samples()),
        StepControl.armijo());
  }

  /**
   * Nystroem Newton-CG (Rathore et al. 2024, arXiv:2402.01868): conjugate gradients with products
   * of the Hessian, damped by 1e-8 of its largest eigenvalue and preconditioned by a Nystroem
   * approximation of rank 60 that is renewed every 20 iterations; Armijo's search. Made to follow
   * L-BFGS.
   */
  private static Method nystroem(MethodSettings settings) {
    return onGradients(
        "nncg",
        settings.samples(),
        Newton.nystroem(60, 20, 1e-8, settings.seed()),
        StepControl.armijo());
  }

  /**
   * L-SR1: {@code B' = B + (y - Bs)(y - Bs)' / (y - Bs)'s} for each of the last 20 pairs of a step
   * {@code s} and a gradient difference {@code y}, begun with {@code y'y / y's} of the newest pair
   * times the identity; pairs that would divide by less than {@code 1e-8 |s| |y - Bs|} are left
   * out. Steps make {@code g's + s'Bs / 2} least within a trust region, in which {@code B} may be
   * indefinite (Nocedal and Wright 2006, (6.24), (6.26), algorithm 6.2 and section 7.2; Brust,
   * Erway and Marcia 2017).
   */
  private static Method symmetricRankOne(MethodSettings settings) {
    return onGradients(
        "lsr1", settings.samples(), QuasiNewton.symmetricRankOne(20), StepControl.trustRegion());
  }
}
