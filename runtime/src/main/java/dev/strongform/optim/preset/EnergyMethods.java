package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.step.StepControl;
import java.util.Map;
import java.util.function.Function;

/** The presets for energies, which have no residual. */
final class EnergyMethods {
  /**
   * Directions below it, relative to the largest, are left out. The rounding of the gradient
   * reaches a step divided by it, and what is left out grows with it: measured in
   * docs/decisions/0012-energies.md.
   */
  private static final double TOLERANCE = 1e-8;

  private EnergyMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("natural-gradient", EnergyMethods::naturalGradient);
    table.put("damped-natural-gradient", EnergyMethods::dampedNaturalGradient);
  }

  /**
   * Energy natural gradient: {@code s = -G^+ g} with the metric {@code G = J'E''J} of an energy, or
   * {@code G = J'J} of a residual, by a triangular factor of its root and a QR with column pivoting
   * of that, which leaves out directions below 1e-8 of the largest; the best of the lengths {@code
   * 1, 1/2, ..., 2^-30} by true losses, and full steps by the gradient's length in the inverse
   * metric where losses no longer tell (Mueller and Zeinhofer 2023, arXiv:2302.13163). Over an
   * output layer and an energy quadratic in its unknowns that is one solve, which the second step
   * refines. Costs {@code 2 R P^2 + 4 P^3 / 3} operations an iteration for {@code R} rows of the
   * root, one a point and squared direction, and {@code P} parameters.
   */
  private static Method naturalGradient(MethodSettings settings) {
    return new Method(
        "natural-gradient",
        settings.samples(),
        settings.triangular().get(),
        Momentum.none(),
        Curvature.metric(TOLERANCE),
        StepControl.grid());
  }

  /**
   * Energy natural gradient as {@code natural-gradient}, with the metric {@code G + lambda} and
   * {@code lambda} by Nielsen's gain ratio (Nielsen 1999), for networks whose hidden layers move:
   * what the metric does not see there may bend all the more.
   */
  private static Method dampedNaturalGradient(MethodSettings settings) {
    return new Method(
        "damped-natural-gradient",
        settings.samples(),
        settings.triangular().get(),
        Momentum.none(),
        Curvature.dampedMetric(),
        StepControl.metricLevenbergMarquardt());
  }
}
