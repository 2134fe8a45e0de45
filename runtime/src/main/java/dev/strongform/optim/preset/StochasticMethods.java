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

/**
 * The first-order presets that are made for mini-batches; with all points each is deterministic.
 *
 * <p>All of them take decoupled weight decay: {@code a lambda theta} is taken off the parameters
 * beside the step, past momentum and curvature (Loshchilov and Hutter 2019, algorithm 2). Wherever
 * there is an epsilon, it is added to the root and not below it.
 */
final class StochasticMethods {
  private static final double EPSILON = 1e-8;

  private StochasticMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("sgd", StochasticMethods::sgd);
    table.put("sgd-momentum", StochasticMethods::momentum);
    table.put("sgd-averaged", StochasticMethods::averaged);
    table.put("adagrad", StochasticMethods::adagrad);
    table.put("rmsprop", StochasticMethods::rmsprop);
    table.put("adam", StochasticMethods::adam);
    table.put("adamw", StochasticMethods::adamw);
    table.put("amsgrad", StochasticMethods::amsgrad);
    table.put("nadam", StochasticMethods::nadam);
    table.put("lion", StochasticMethods::lion);
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
   * Stochastic gradient descent {@code theta -= a g} (Robbins and Monro 1951). The rate {@code a}
   * falls from 1e-3 along half a cosine, unless another rate or schedule is given.
   */
  private static Method sgd(MethodSettings settings) {
    return method(
        "sgd",
        settings,
        Momentum.none(),
        Curvature.identity(),
        settings.steps(1e-3, RateSchedule.COSINE));
  }

  /**
   * {@code sgd} with the heavy ball {@code m = b m + g}; {@code b} is 0.9 or the momentum given.
   */
  private static Method momentum(MethodSettings settings) {
    return method(
        "sgd-momentum",
        settings,
        Momentum.heavyBall(settings.momentum(0.9)),
        Curvature.identity(),
        settings.steps(1e-3, RateSchedule.COSINE));
  }

  /**
   * {@code sgd} at a constant rate, 1e-3 unless given, that returns the mean of its parameters over
   * the second half of the planned iterations (Polyak and Juditsky 1992; the tail alone: Rakhlin,
   * Shamir and Sridharan 2012).
   */
  private static Method averaged(MethodSettings settings) {
    return method(
        "sgd-averaged",
        settings,
        Momentum.none(),
        Curvature.identity(),
        StepControl.averaged(
            settings.steps(1e-3, RateSchedule.CONSTANT), settings.iterations() / 2));
  }

  /**
   * AdaGrad: {@code theta -= a g / (sqrt(sum g^2) + 1e-10)} (Duchi, Hazan and Singer 2011, figure
   * 1, diagonal). The rate {@code a} is 0.01 unless given, in units of the parameters: their first
   * step has this length.
   */
  private static Method adagrad(MethodSettings settings) {
    return method(
        "adagrad",
        settings,
        Momentum.none(),
        Curvature.adagrad(1e-10),
        settings.steps(0.01, RateSchedule.CONSTANT));
  }

  /**
   * RMSProp: {@code theta -= a g / (sqrt(v) + 1e-8)} with the average {@code v} of squared
   * gradients (decay 0.99), which starts at zero and is not corrected (Tieleman and Hinton 2012,
   * lecture 6.5). The rate {@code a} falls from 1e-3, or the given one, along half a cosine.
   */
  private static Method rmsprop(MethodSettings settings) {
    return method(
        "rmsprop",
        settings,
        Momentum.none(),
        Curvature.rmsprop(0.99, EPSILON),
        settings.steps(1e-3, RateSchedule.COSINE));
  }

  /**
   * Adam: {@code theta -= a m / (sqrt(v) + 1e-8)} with the unbiased averages {@code m} of the
   * gradient (decay 0.9, or the given momentum) and {@code v} of its square (decay 0.999) (Kingma
   * and Ba 2015, algorithm 1). The rate {@code a} falls from 1e-3, or the given learning rate, to a
   * hundredth of it along half a cosine over the planned iterations.
   */
  private static Method adam(MethodSettings settings) {
    return method(
        "adam",
        settings,
        Momentum.average(settings.momentum(0.9)),
        Curvature.adam(0.999, EPSILON),
        settings.steps(1e-3, RateSchedule.COSINE));
  }

  /**
   * Adam with weight decay {@code lambda} 0.01 unless another is given: {@code theta -= a (m /
   * (sqrt(v) + 1e-8) + lambda theta)} (Loshchilov and Hutter 2019, algorithm 2). All parameters
   * decay, biases too.
   */
  private static Method adamw(MethodSettings settings) {
    return method(
        "adamw",
        settings,
        Momentum.average(settings.momentum(0.9)),
        Curvature.adam(0.999, EPSILON),
        settings.steps(1e-3, RateSchedule.COSINE, 0.01));
  }

  /**
   * Adam whose {@code v} is the largest average of squared gradients so far (Reddi, Kale and Kumar
   * 2018, algorithm 2), taken before the correction of the average's start, which is then applied
   * to it: a large first gradient does not bound all later steps.
   */
  private static Method amsgrad(MethodSettings settings) {
    return method(
        "amsgrad",
        settings,
        Momentum.average(settings.momentum(0.9)),
        Curvature.amsgrad(0.999, EPSILON),
        settings.steps(1e-3, RateSchedule.COSINE));
  }

  /**
   * Adam with Nesterov's momentum: {@code m} counts the present gradient as the next step will
   * (Dozat 2016, algorithm 2, with a constant decay, 0.9 or the given momentum).
   */
  private static Method nadam(MethodSettings settings) {
    return method(
        "nadam",
        settings,
        Momentum.nesterovAverage(settings.momentum(0.9)),
        Curvature.adam(0.999, EPSILON),
        settings.steps(1e-3, RateSchedule.COSINE));
  }

  /**
   * Lion: {@code theta -= a (sign(c) + lambda theta)} with {@code c = b m + (1 - b) g} and then
   * {@code m = 0.99 m + 0.01 g} (Chen et al. 2023, program 1). {@code b} is 0.9 or the given
   * momentum; {@code a} falls from 1e-4, or the given rate, along half a cosine, in units of the
   * parameters: each moves by it at every step; {@code lambda} is 0 unless given.
   */
  private static Method lion(MethodSettings settings) {
    return method(
        "lion",
        settings,
        Momentum.interpolated(settings.momentum(0.9), 0.99),
        Curvature.sign(),
        settings.steps(1e-4, RateSchedule.COSINE));
  }
}
