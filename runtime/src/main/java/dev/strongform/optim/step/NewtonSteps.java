package dev.strongform.optim.step;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;

/**
 * Full steps, halved while the value does not fall, and from where they lead on with the same
 * factors; ends where the model promises next to nothing and a full step gains nothing.
 */
final class NewtonSteps implements StepControl {
  private static final int MOST_HALVINGS = 12;

  /** A decrease that counts, relative to the value: what is below it is the value's rounding. */
  private static final double NOTICEABLE = 1e-3;

  /** A value so much below the first is rounding: residuals have lost half of these digits. */
  private static final double ROUNDING = 1e-26;

  private final Turns turns = new Turns();
  private final SimplifiedNewton simplified = new SimplifiedNewton();
  private double[] direction = {};
  private double first = Double.NaN;

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    if (!curvature.step(at, gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.SINGULAR);
    }
    first = Double.isNaN(first) ? at.value() : first;
    boolean promising =
        at.value() > ROUNDING * first
            && -0.5 * Vectors.dot(at.gradient(), direction) > NOTICEABLE * at.value();
    double[] trial = turns.besides(at.theta());
    int halvings = promising ? MOST_HALVINGS : 0;
    for (int i = 0; i <= halvings; i++) {
      Vectors.plus(at.theta(), Math.scalb(1.0, -i), direction, trial);
      double value = at.objective().value(trial);
      if (value < (1 - NOTICEABLE) * at.value()) {
        GaussNewtonSystem system = at.system();
        return i == 0 && system != null ? goOn(at, system, trial) : Step.to(trial, value);
      }
    }
    return Step.none(at, Double.NaN, promising ? Stop.STALLED : Stop.LEAST_SQUARES);
  }

  private Step goOn(Linearisation at, GaussNewtonSystem system, double[] trial) {
    double reached = simplified.advance(at.objective(), system, trial, first);
    return simplified.converged()
        ? Step.last(trial, reached, Stop.LEAST_SQUARES)
        : Step.to(trial, reached);
  }
}
