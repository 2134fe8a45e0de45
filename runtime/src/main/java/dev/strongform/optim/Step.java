package dev.strongform.optim;

import org.jspecify.annotations.Nullable;

/**
 * What a step control made of an iterate: new parameters, or a reason to stop.
 *
 * @param theta the new parameters, which the control writes again at its next step but one; the old
 *     ones if there is a reason to stop
 * @param value the value at {@code theta}; NaN if it was not needed
 * @param damping the damping used; NaN if there is none
 * @param known what trials already found out at {@code theta}
 * @param stop why there is no step
 */
public record Step(
    double[] theta,
    double value,
    double damping,
    @Nullable Linearisation known,
    @Nullable Stop stop) {

  static Step to(double[] theta, double value) {
    return new Step(theta, value, Double.NaN, null, null);
  }

  static Step none(Linearisation at, double damping, Stop why) {
    return new Step(at.theta(), at.value(), damping, null, why);
  }
}
