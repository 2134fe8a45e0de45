package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.layerwise.Layerwise;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.step.RateSchedule;
import dev.strongform.optim.step.StepControl;
import java.util.Map;
import java.util.function.Function;

/** The presets that treat layers as matrices; they need the shapes of the parameters' blocks. */
final class MatrixMethods {
  private MatrixMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("shampoo", MatrixMethods::shampoo);
    table.put("soap", MatrixMethods::soap);
    table.put("muon", MatrixMethods::muon);
    table.put("kfac", MatrixMethods::kronecker);
  }

  private static Method method(
      String name,
      MethodSettings settings,
      Momentum momentum,
      Curvature curvature,
      StepControl control) {
    return new Method(name, settings.samples(), Direction.gradient(), momentum, curvature, control);
  }

  /**
   * Shampoo: {@code W -= a L^-1/4 G R^-1/4} with {@code L = sum G G'} and {@code R = sum G' G}
   * (Gupta, Koren and Singer 2018, algorithm 1). Eigenvalues are raised by 1e-6 of the largest. The
   * roots are renewed at every iteration, as in the paper: roots that have not seen a direction yet
   * would multiply it by up to 30. The rate {@code a} is 0.1 unless given: the first step is so
   * many times the polar factor of the gradient.
   */
  private static Method shampoo(MethodSettings settings) {
    return method(
        "shampoo",
        settings,
        Momentum.none(),
        Layerwise.shampoo(settings.blocks(), 1e-6, 1),
        settings.steps(0.1, RateSchedule.CONSTANT));
  }

  /**
   * SOAP: Adam in the eigenbasis of Shampoo's matrices, which are averages here (decay 0.95) (Vyas
   * et al. 2024, arXiv:2409.11321, algorithm 3). The basis is renewed every 10 iterations, by one
   * step of the power iteration; vectors go by Adam. The gradient's average decays by 0.95, or the
   * given momentum; the rate falls from 3e-3, or the given one, along half a cosine.
   */
  private static Method soap(MethodSettings settings) {
    return method(
        "soap",
        settings,
        Momentum.average(settings.momentum(0.95)),
        Layerwise.soap(settings.blocks(), 0.95, 1e-8, 10),
        settings.steps(3e-3, RateSchedule.COSINE));
  }

  /**
   * Muon: Nesterov's momentum (0.95, or the given one), each block of which is orthogonalised by
   * five quintic Newton-Schulz steps and multiplied by {@code sqrt(max(1, rows / columns))} (Jordan
   * et al. 2024). Vectors are blocks with one column here, not left to another method. The rate
   * falls from 0.02, or the given one, along half a cosine, in units of a matrix' largest singular
   * value.
   */
  private static Method muon(MethodSettings settings) {
    return method(
        "muon",
        settings,
        Momentum.nesterov(settings.momentum(0.95)),
        Layerwise.orthogonal(settings.blocks()),
        settings.steps(0.02, RateSchedule.COSINE));
  }

  /**
   * K-FAC for residuals of equations (Dangel, Mueller and Zeinhofer 2024, arXiv:2405.15603): the
   * Gauss-Newton block of each layer as a sum of two Kronecker products, of the equations and of
   * all other terms, whose factors are averaged over batches (decay 0.95) and else are the present
   * ones: averages over iterates were slower. The step is the lowest point of the exact quadratic
   * model on the plane of the preconditioned gradient and the last step, as there and in Martens
   * and Grosse 2015; the damping is Nielsen's (1999), by the gain ratio. Channels and terms of one
   * kind are pooled with the traces of their cotangents for weights. Costs per iteration about 4.5
   * gradients and, a layer of {@code n} neurons, {@code 40 n^3} operations; never {@code P^2}.
   */
  private static Method kronecker(MethodSettings settings) {
    return method(
        "kfac",
        settings,
        Momentum.none(),
        Layerwise.kronecker(settings.blocks(), 0.95),
        StepControl.levenbergMarquardt());
  }
}
