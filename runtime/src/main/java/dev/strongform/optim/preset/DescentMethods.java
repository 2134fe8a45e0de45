package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.step.RateSchedule;
import dev.strongform.optim.step.StepControl;
import java.util.Map;
import java.util.function.Function;

/** The presets that go along gradients and need no chance: gradient descent and its relatives. */
final class DescentMethods {
  private DescentMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("gradient-descent", DescentMethods::gradientDescent);
    table.put("gradient-descent-armijo", DescentMethods::armijo);
    table.put("barzilai-borwein", DescentMethods::barzilaiBorwein);
    table.put("heavy-ball", DescentMethods::heavyBall);
    table.put("nesterov", DescentMethods::nesterov);
    table.put("nonlinear-cg", DescentMethods::nonlinearConjugateGradients);
  }

  /**
   * Gradient descent {@code theta -= a g} (Cauchy 1847). The rate {@code a} is 1e-3, or the given
   * learning rate, in units of a parameter over a gradient, at every iteration; it converges on a
   * quadratic where {@code a < 2 / lambda} for the largest eigenvalue {@code lambda} of the
   * Hessian.
   */
  private static Method gradientDescent(MethodSettings settings) {
    return new Method(
        "gradient-descent",
        settings.samples(),
        Direction.gradient(),
        Momentum.none(),
        Curvature.identity(),
        settings.steps(1e-3, RateSchedule.CONSTANT));
  }

  /**
   * Gradient descent whose steps are halved until the value falls by 1e-4 of what the slope
   * promises (Armijo 1966); the first trial is twice the last step's length. No learning rate.
   */
  private static Method armijo(MethodSettings settings) {
    return new Method(
        "gradient-descent-armijo",
        settings.samples(),
        Direction.gradient(),
        Momentum.none(),
        Curvature.identity(),
        StepControl.growingArmijo());
  }

  /**
   * Gradient descent with Barzilai and Borwein's lengths (1988), halved until the value falls below
   * the largest of the last 10 by 1e-4 of what the slope promises (Raydan 1997, algorithm GBB). No
   * learning rate. All points only.
   */
  private static Method barzilaiBorwein(MethodSettings settings) {
    return new Method(
        "barzilai-borwein",
        settings.samples(),
        Direction.gradient(),
        Momentum.none(),
        Curvature.barzilaiBorwein(),
        StepControl.nonmonotone(10));
  }

  /**
   * The heavy ball {@code m = b m + g}, {@code theta -= a m} (Polyak 1964). The coefficient {@code
   * b} is 0.9, or the given momentum, and the rate {@code a} 1e-3, or the given learning rate, at
   * every iteration. Best on a quadratic with eigenvalues from {@code mu} to {@code L}: {@code a =
   * 4 / (sqrt(L) + sqrt(mu))^2}, {@code b = ((sqrt(L) - sqrt(mu)) / (sqrt(L) + sqrt(mu)))^2}.
   */
  private static Method heavyBall(MethodSettings settings) {
    return new Method(
        "heavy-ball",
        settings.samples(),
        Direction.gradient(),
        Momentum.heavyBall(settings.momentum(0.9)),
        Curvature.identity(),
        settings.steps(1e-3, RateSchedule.CONSTANT));
  }

  /**
   * Nesterov's accelerated gradient {@code m = b m + g}, {@code theta -= a (g + b m)} (Nesterov
   * 2004, scheme 2.2.11, with a constant coefficient), by default as the heavy ball. Best where the
   * Hessian's eigenvalues lie from {@code mu} to {@code L}: {@code a = 1 / L}, {@code b = (sqrt(L)
   * - sqrt(mu)) / (sqrt(L) + sqrt(mu))}.
   */
  private static Method nesterov(MethodSettings settings) {
    return new Method(
        "nesterov",
        settings.samples(),
        Direction.gradient(),
        Momentum.nesterov(settings.momentum(0.9)),
        Curvature.identity(),
        settings.steps(1e-3, RateSchedule.CONSTANT));
  }

  /**
   * Nonlinear conjugate gradients by Polak and Ribiere's formula, not negative (PR+: Gilbert and
   * Nocedal 1992), and a strong Wolfe search that leaves a tenth of the slope; where a direction
   * does not point downhill it starts again from the gradient. Holds three vectors. No learning
   * rate. All points only.
   */
  private static Method nonlinearConjugateGradients(MethodSettings settings) {
    return new Method(
        "nonlinear-cg",
        settings.samples(),
        Direction.gradient(),
        Momentum.none(),
        Curvature.conjugate(),
        StepControl.closeWolfe());
  }
}
