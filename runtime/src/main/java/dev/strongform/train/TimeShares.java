package dev.strongform.train;

/**
 * Shares a time among trainings that follow one another: evenly, and what one leaves is shared by
 * all that come after it. Where each ends at a goal the easy ones leave most of theirs, so that one
 * may take half of all that is left.
 *
 * @param seconds of all together; 0 for no limit
 * @param trainings how many there are
 * @param toGoal whether each ends by itself once it is good enough
 */
record TimeShares(double seconds, int trainings, boolean toGoal) {
  /** So that a training without time left still is what it starts from. */
  private static final double LEAST = 1e-3;

  /**
   * The seconds of the next training; 0 for no limit.
   *
   * @param spent by those before it
   * @param done how many these are
   */
  double next(double spent, int done) {
    int others = trainings - done;
    int shares = toGoal ? Math.min(2, others) : others;
    return seconds == 0 ? 0 : Math.max(LEAST, (seconds - spent) / shares);
  }
}
