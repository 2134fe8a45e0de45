package dev.strongform.optim.curvature.leastsquares;

/** What the damping of {@code J'J + damping D} is measured in. */
public enum DampingScale {
  /** {@code D = 1} (Levenberg 1944): steps bend towards the gradient. */
  IDENTITY,
  /** {@code D = diag(J'J)} (Marquardt 1963): steps do not depend on the units of the parameters. */
  DIAGONAL
}
