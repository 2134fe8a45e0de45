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
   * L-BFGS: steps {@code -H g} with the inverse Hessian from the last 50 pairs of steps {@code s}
   * and gradient differences {@code y}, from the oldest on {@code H' = (1 - rho s y') H (1 - rho y
   * s') + rho s s'} with {@code rho = 1 / y's}, begun with {@code y's / y'y} of the newest pair
   * times the identity, and a strong Wolfe line search (Liu and Nocedal 1989; Nocedal and Wright
   * 2006, (7.17), (7.20) and algorithm 7.5).
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
   * BFGS with a dense inverse Hessian, {@code H' = (1 - rho s y') H (1 - rho y s') + rho s s'} with
   * {@code rho = 1 / y's} for the last step {@code s} and gradient difference {@code y}, and a
   * strong Wolfe line search (Nocedal and Wright 2006, (6.17) and algorithm 6.1). Holds {@code 4
   * P^2} bytes and costs about {@code 8 P^2} operations an iteration beside the gradient, for
   * {@code P} parameters.
   */
  private static Method bfgs(MethodSettings settings) {
    return method("bfgs", settings, QuasiNewton.bfgs());
  }

  /**
   * BFGS whose matrix is scaled before each update: {@code H' = (1 - rho s y') H (1 - rho y s') /
   * tau + rho s s'} with {@code rho = 1 / y's} and {@code tau = min(1, y's / s'H^-1 s)} (Al-Baali
   * 1998; Urban, Stefanou and Pons 2024, arXiv:2405.04230).
   */
  private static Method selfScaledBfgs(MethodSettings settings) {
    return method("ss-bfgs", settings, QuasiNewton.selfScaledBfgs());
  }

  /**
   * The self-scaled member of Broyden's family that Urban, Stefanou and Pons (2024,
   * arXiv:2405.04230) trained networks on differential equations with; after Al-Baali 1998: {@code
   * H' = (H - Hy y'H / y'Hy + phi y'Hy v v') / tau + s s' / y's} with {@code v = s / y's - Hy /
   * y'Hy}. With {@code b = s'H^-1 s / y's}, {@code h = y'Hy / y's}, {@code a = b h - 1} and {@code
   * c = min(1, h (1 - sqrt(a / (1 + a))))} it is {@code theta = max((c - 1) / a, min(1 / c, (1 - b)
   * / b))}, {@code sigma = 1 + theta a}, {@code phi = (1 - theta) / sigma}, and for {@code P}
   * parameters {@code tau = min(1, 1 / b) min(sigma^(1 / (1 - P)), 1 / theta)} where {@code theta >
   * 0}, else {@code min(min(1, 1 / b) sigma^(1 / (1 - P)), sigma)}.
   */
  private static Method selfScaledBroyden(MethodSettings settings) {
    return method("ss-broyden", settings, QuasiNewton.selfScaledBroyden());
  }
}
