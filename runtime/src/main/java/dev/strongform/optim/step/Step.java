package dev.strongform.optim.step;

import dev.strongform.optim.direction.Linearisation;
import org.jspecify.annotations.Nullable;

/**
 * What a step control made of an iterate: new parameters, a reason to stop, or both.
 *
 * @param theta the new parameters, which the control writes again at its next step but one; the old
 *     ones if there is no step
 * @param value the value at {@code theta}; NaN if it was not needed
 * @param damping the damping used; NaN if there is none
 * @param known what trials already found out at {@code theta}
 * @param stop why there is no step, or none after this one
 */
public record Step(
    double[] theta,
    double value,
    double damping,
    @Nullable Linearisation known,
    @Nullable Stop stop) {

  /**
   * New parameters.
   *
   * @param value the value there; NaN if it was not needed
   */
  public static Step to(double[] theta, double value) {
    return new Step(theta, value, Double.NaN, null, null);
  }

  /** New parameters, and a reason to end there. */
  public static Step last(double[] theta, double value, Stop why) {
    return new Step(theta, value, Double.NaN, null, why);
  }

  /** No step, and why. */
  public static Step none(Linearisation at, double damping, Stop why) {
    return new Step(at.theta(), at.value(), damping, null, why);
  }
}
