package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.output.AffineProjection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Damps the curvature by the ratio of the true to the predicted decrease, {@code rho}: after a
 * success the damping is multiplied by {@code max(1/3, 1 - (2 rho - 1)^3)}, after a failure by
 * {@code nu}, which doubles with each failure in a row (Nielsen 1999, "Damping parameter in
 * Marquardt's method", IMM-REP-1999-05). It starts at 1e-3 of the largest curvature.
 */
final class LevenbergMarquardtDamping implements StepControl {
  private static final double FIRST = 1e-3;

  /** Failures in a row multiply the damping by 2^(1 + 2 + ... + 20): no step is left after that. */
  private static final int MOST_REFUSALS = 20;

  private static final double STEP_TOLERANCE = 1e-15;

  private final boolean accelerated;
  private final @Nullable Blindness sight;
  private final @Nullable AffineProjection projection;
  private boolean projected;
  private final GeodesicAcceleration acceleration = new GeodesicAcceleration();
  private final Turns turns = new Turns();
  private double[] step = {};
  private double damping = Double.NaN;
  private double growth = 2;

  private LevenbergMarquardtDamping(
      boolean accelerated, @Nullable Blindness sight, @Nullable AffineProjection projection) {
    this.accelerated = accelerated;
    this.sight = sight;
    this.projection = projection;
    this.projected = projection == null;
  }

  /**
   * A control that judges by values.
   *
   * @param accelerated whether steps bend by {@link GeodesicAcceleration}
   */
  static LevenbergMarquardtDamping byValues(boolean accelerated) {
    return new LevenbergMarquardtDamping(accelerated, null, null);
  }

  /** A control that judges by the inverse metric where values cannot tell. */
  static LevenbergMarquardtDamping byMetric() {
    return new LevenbergMarquardtDamping(false, new Blindness(), null);
  }

  /** A control whose trials are projected: first of all the parameters that it starts from. */
  static LevenbergMarquardtDamping projected(AffineProjection projection) {
    return new LevenbergMarquardtDamping(true, null, projection);
  }

  @Override
  public Capability needs() {
    return accelerated ? Capability.RESIDUAL_PRODUCTS : Capability.VALUE;
  }

  @Override
  public boolean damps() {
    return true;
  }

  @Override
  public boolean projects() {
    return projection != null;
  }

  @Override
  public boolean outranksValues() {
    return sight != null && sight.blind();
  }

  @Override
  public Optional<String> inherit(StepControl before) {
    // What was refused at the end of one phase made its steps too short for the next.
    if (!(before instanceof LevenbergMarquardtDamping other)
        || Double.isNaN(other.damping)
        || other.growth > 2) {
      return Optional.empty();
    }
    damping = other.damping;
    return Optional.of(String.format(Locale.ROOT, "the damping %.2e", damping));
  }

  @Override
  public void sampleChanged() {
    // What was refused at the end of one objective says nothing about the next.
    damping = growth > 2 ? Double.NaN : damping;
    growth = 2;
    if (sight != null) {
      sight.forget();
    }
    projected = projection == null;
  }

  @Override
  public Optional<String> refusal(Objective objective) {
    return projection == null ? Optional.empty() : projection.refusal(objective);
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    DampedCurvature damped = (DampedCurvature) curvature;
    double unit = damped.unit(at);
    double least = damped.smallest(at) * unit;
    damping = Math.max(Double.isNaN(damping) ? FIRST * unit : damping, least);
    Step first = projected ? null : project(at);
    if (first != null) {
      return first;
    }
    for (int refusals = 0; refusals <= MOST_REFUSALS; refusals++) {
      Step step = attempt(at, gradient, damped);
      if (step != null) {
        return step;
      }
      damping *= growth;
      growth *= 2;
    }
    return Step.none(at, damping, Stop.STALLED);
  }

  /** Goes to where the projection leads; nothing if that is no lower. */
  private @Nullable Step project(Linearisation at) {
    projected = true;
    double[] trial = turns.besides(at.theta());
    System.arraycopy(at.theta(), 0, trial, 0, trial.length);
    double value = value(at.objective(), trial);
    return value < at.value() ? new Step(trial, value, damping, null, null) : null;
  }

  /** The value where the projection leads from a trial; NaN if it leads nowhere. */
  private double value(Objective objective, double[] trial) {
    boolean there = projection == null || projection.project(objective, trial);
    return there ? objective.value(trial) : Double.NaN;
  }

  /** One trial; nothing if it is refused. */
  private @Nullable Step attempt(Linearisation at, double[] gradient, DampedCurvature curvature) {
    if (step.length != gradient.length) {
      step = new double[gradient.length];
    }
    if (!curvature.step(at, gradient, damping, step)) {
      return null;
    }
    if (Vectors.norm(step) <= STEP_TOLERANCE * Vectors.norm(at.theta())) {
      return Step.none(at, damping, Stop.STEP_TOLERANCE);
    }
    double[] bent = accelerated ? acceleration.bend(at, curvature, step) : step;
    if (bent == null) {
      return null;
    }
    double[] trial = turns.besides(at.theta());
    Vectors.plus(at.theta(), 1, bent, trial);
    double value = value(at.objective(), trial);
    double predicted = curvature.predictedDecrease(at, gradient, damping, step);
    if (sight != null && sight.hides(predicted, at.value())) {
      return sight.falls(gradient, step)
          ? accept(trial, value, 1)
          : Step.none(at, damping, Stop.METRIC_TOLERANCE);
    }
    boolean lower = value < at.value() && predicted > 0;
    return lower ? accept(trial, value, (at.value() - value) / predicted) : null;
  }

  private Step accept(double[] trial, double value, double ratio) {
    double used = damping;
    double excess = 2 * ratio - 1;
    damping *= Math.max(1.0 / 3, 1 - excess * excess * excess);
    growth = 2;
    return new Step(trial, value, used, null, null);
  }
}
