package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.RateSchedule;
import java.util.Map;
import java.util.function.Function;

/**
 * The presets that use that the loss is a finite sum: less noise than a batch has, or ever less.
 */
final class FiniteSumMethods {
  private FiniteSumMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("svrg", FiniteSumMethods::anchored);
    table.put("saga", FiniteSumMethods::remembered);
    table.put("sgd-growing", FiniteSumMethods::growing);
  }

  private static Method method(String name, MethodSettings settings, Samples samples) {
    return new Method(
        name,
        settings.batch() == 0 ? Samples.all() : samples,
        Direction.gradient(),
        Momentum.none(),
        Curvature.identity(),
        settings.steps(1e-3, RateSchedule.CONSTANT));
  }

  /**
   * SVRG (Johnson and Zhang 2013): batches whose gradients are corrected by the full gradient at an
   * anchor, which is renewed every 50 iterations. The rate is 1e-3 unless given.
   */
  private static Method anchored(MethodSettings settings) {
    return method("svrg", settings, Samples.anchored(settings.batch(), 50, settings.seed()));
  }

  /**
   * SAGA (Defazio, Bach and Lacoste-Julien 2014): parts of about the batch's size whose gradients
   * are corrected by those they had before. Holds a gradient a part. The rate is 1e-3 unless given.
   */
  private static Method remembered(MethodSettings settings) {
    return method("saga", settings, Samples.remembered(settings.batch(), settings.seed()));
  }

  /**
   * {@code sgd} at a constant rate whose batches grow until noise is at most half of the gradient
   * (norm test: Byrd, Chin, Nocedal and Wu 2012); the batch given is the first.
   */
  private static Method growing(MethodSettings settings) {
    return method("sgd-growing", settings, Samples.growing(settings.batch(), 0.5, settings.seed()));
  }
}
