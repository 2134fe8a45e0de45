package dev.strongform.optim;

import dev.strongform.objective.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Damps the curvature until a trial lowers the value. It starts at 1e-3 of the largest curvature;
 * the {@link DampingRule} says how it goes on.
 */
final class LevenbergMarquardtDamping implements StepControl {
  private static final double FIRST = 1e-3;

  /** Below this fraction of the largest curvature damping is lost in the matrix's rounding. */
  private static final double SMALLEST = 1e-16;

  /** From the smallest damping this many refusals lead, at the slowest growth, beyond any step. */
  private static final int MOST_REFUSALS = 120;

  private static final double STEP_TOLERANCE = 1e-15;

  private final DampingRule rule;
  private double damping = Double.NaN;
  private int refusals;

  LevenbergMarquardtDamping(DampingRule rule) {
    this.rule = rule;
  }

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean damps() {
    return true;
  }

  @Override
  public void sampleChanged() {
    refusals = 0;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    DampedCurvature damped = (DampedCurvature) curvature;
    double unit = damped.unit(at);
    damping = Math.max(Double.isNaN(damping) ? FIRST * unit : damping, SMALLEST * unit);
    for (int i = 0; i <= MOST_REFUSALS && Double.isFinite(damping); i++) {
      Step step = attempt(at, gradient, damped);
      if (step != null) {
        return step;
      }
      damping *= rule.growth(refusals++);
    }
    return Step.none(at, damping, Stop.STALLED);
  }

  /** One trial; nothing if it is refused. */
  private @Nullable Step attempt(Linearisation at, double[] gradient, DampedCurvature curvature) {
    double[] step = new double[gradient.length];
    if (!curvature.step(at, gradient, damping, step)) {
      return null;
    }
    if (Vectors.norm(step) <= STEP_TOLERANCE * Vectors.norm(at.theta())) {
      return Step.none(at, damping, Stop.STEP_TOLERANCE);
    }
    double[] trial = Vectors.plus(at.theta(), 1, step);
    double value = at.objective().value(trial);
    double predicted = curvature.predictedDecrease(at, gradient, damping, step);
    boolean lower = value < at.value() && predicted > 0;
    return lower ? accept(trial, value, (at.value() - value) / predicted) : null;
  }

  private Step accept(double[] trial, double value, double ratio) {
    double used = damping;
    damping *= rule.shrinkage(ratio);
    refusals = 0;
    return new Step(trial, value, used, null, null);
  }
}
