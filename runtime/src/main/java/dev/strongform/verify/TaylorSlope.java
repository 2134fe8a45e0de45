package dev.strongform.verify;

import java.util.function.DoubleUnaryOperator;

/** Measures how fast a Taylor remainder vanishes with the step. */
final class TaylorSlope {
  private static final int HALVINGS = 30;
  private static final double LARGEST_STEP = 0.25;

  /** A remainder is trusted while it stands this far above rounding. */
  private static final double CLEARANCE = 1e4;

  private TaylorSlope() {}

  /**
   * The slope of {@code log remainder} over {@code log h} at the smallest steps that rounding
   * leaves intact; NaN if there are none.
   *
   * @param remainder the remainder's norm as a function of the step
   * @param scale size of the numbers whose difference the remainder is
   */
  static double of(DoubleUnaryOperator remainder, double scale) {
    double noise = CLEARANCE * Math.ulp(scale);
    double slope = Double.NaN;
    double before = remainder.applyAsDouble(LARGEST_STEP);
    for (int i = 1; i <= HALVINGS; i++) {
      double now = remainder.applyAsDouble(Math.scalb(LARGEST_STEP, -i));
      if (!(now > noise)) {
        return slope;
      }
      slope = Math.log(before / now) / Math.log(2);
      before = now;
    }
    return slope;
  }
}
