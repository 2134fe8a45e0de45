package dev.strongform.train;

/**
 * How many points hold a slab of the time to the end of the slab before. There the networks go on
 * at all places of space, also where an ansatz leaves an initial condition without use for points
 * of its own: few points would let a slab begin as it likes between them.
 */
public final class HandOver {
  /** Interior points for each of them, at most. */
  private static final int SHARE = 10;

  private HandOver() {}

  /** The initial points of the run, but at least a tenth of its interior points. */
  public static int points(TrainingOptions options) {
    return Math.max(options.initialPoints(), (options.interiorPoints() + SHARE - 1) / SHARE);
  }
}
