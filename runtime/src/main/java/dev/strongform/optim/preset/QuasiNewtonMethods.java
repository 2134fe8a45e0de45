package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.step.StepControl;
import java.util.Map;
import java.util.function.Function;

/** The presets that learn the Hessian from steps and gradient differences; all points only. */
final class QuasiNewtonMethods {
  private QuasiNewtonMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("lbfgs", QuasiNewtonMethods::lbfgs);
    table.put("lbfgs-schwarz", QuasiNewtonMethods::layerwiseSchwarz);
    table.put("bfgs", QuasiNewtonMethods::bfgs);
    table.put("ss-bfgs", QuasiNewtonMethods::selfScaledBfgs);
    table.put("ss-broyden", QuasiNewtonMethods::selfScaledBroyden);
  }

  private static Method method(String name, MethodSettings settings, Curvature curvature) {
    return new Method(
        name,
        settings.samples(),
        Direction.gradient(),
        Momentum.none(),
        curvature,
        StepControl.wolfe());
  }

  /**
   * L-BFGS: the inverse Hessian from the last 50 pairs of steps and gradient differences, and a
   * strong Wolfe line search (Liu and Nocedal 1989; Nocedal and Wright 2006, algorithm 7.5).
   */
  private static Method lbfgs(MethodSettings settings) {
    return method("lbfgs", settings, QuasiNewton.lbfgs(50));
  }

  /**
   * L-BFGS as {@code lbfgs}, with an additive Schwarz preconditioner over the layers (Kopanicakova,
   * Kothari, Karniadakis and Krause 2024): every other step is the sum of what ten L-BFGS
   * iterations change on each layer alone, with a length by the Wolfe search. One layer's iteration
   * costs a gradient of all parameters: a pair of iterations about {@code 10 S + 2} of them for
   * {@code S} layers.
   */
  private static Method layerwiseSchwarz(MethodSettings settings) {
    return method("lbfgs-schwarz", settings, SchwarzCurvature.layerwise(settings.blocks(), 50, 10));
  }

  /**
   * BFGS with a dense inverse Hessian and a strong Wolfe line search (Nocedal and Wright 2006,
   * algorithm 6.1). Holds {@code 4 P^2} bytes and costs about {@code 8 P^2} operations an iteration
   * beside the gradient, for {@code P} parameters.
   */
  private static Method bfgs(MethodSettings settings) {
    return method("bfgs", settings, QuasiNewton.bfgs());
  }

  /** BFGS, scaled before each update by {@code max(1, s'H^-1 s / y's)} (Al-Baali 1998). */
  private static Method selfScaledBfgs(MethodSettings settings) {
    return method("ss-bfgs", settings, QuasiNewton.selfScaledBfgs());
  }

  /**
   * The self-scaled member of Broyden's family that Urban, Stefanou and Pons (2024) trained
   * networks on differential equations with; after Al-Baali 1998.
   */
  private static Method selfScaledBroyden(MethodSettings settings) {
    return method("ss-broyden", settings, QuasiNewton.selfScaledBroyden());
  }
}
