package dev.strongform.train;

/**
 * Shares a time evenly among trainings that follow one another; what one leaves is shared by all
 * that come after it.
 *
 * @param seconds of all together; 0 for no limit
 * @param trainings how many there are
 */
record EqualShares(double seconds, int trainings) {
  /** So that a training without time left still is what it starts from. */
  private static final double LEAST = 1e-3;

  /**
   * The seconds of the next training; 0 for no limit.
   *
   * @param spent by those before it
   * @param done how many these are
   */
  double next(double spent, int done) {
    return seconds == 0 ? 0 : Math.max(LEAST, (seconds - spent) / (trainings - done));
  }
}
