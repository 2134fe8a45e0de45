package dev.strongform.optim;

/** How Levenberg-Marquardt damping follows successes and failures. */
public enum DampingRule {
  /**
   * By the ratio of the true to the predicted decrease, {@code rho}: a success multiplies the
   * damping by {@code max(1/3, 1 - (2 rho - 1)^3)}, a failure by {@code nu}, which starts at 2 and
   * doubles with each failure in a row (Nielsen 1999, "Damping parameter in Marquardt's method",
   * IMM-REP-1999-05).
   */
  NIELSEN {
    @Override
    double shrinkage(double ratio) {
      double excess = 2 * ratio - 1;
      return Math.max(1.0 / 3, 1 - excess * excess * excess);
    }

    @Override
    double growth(int failures) {
      return Math.scalb(2.0, Math.min(failures, MOST_DOUBLINGS));
    }
  },

  /**
   * Down by 5 after a success, up by 1.5 after a failure, whatever the ratio: the boldest step that
   * lowers the value at all, which keeps off the walls of the curved valleys that greedy steps
   * follow ("delayed gratification", Transtrum and Sethna 2012, arXiv:1201.5885).
   */
  DELAYED_GRATIFICATION {
    @Override
    double shrinkage(double ratio) {
      return 0.2;
    }

    @Override
    double growth(int failures) {
      return 1.5;
    }
  };

  private static final int MOST_DOUBLINGS = 60;

  /**
   * The factor of the damping after a success.
   *
   * @param ratio the true over the predicted decrease, above 0
   */
  abstract double shrinkage(double ratio);

  /**
   * The factor of the damping after a failure.
   *
   * @param failures failures in a row before this one
   */
  abstract double growth(int failures);
}
