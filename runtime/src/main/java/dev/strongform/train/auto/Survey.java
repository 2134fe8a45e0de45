package dev.strongform.train.auto;

/**
 * What is known of a loss before a method is chosen for it: proved, counted and measured where the
 * run starts.
 *
 * @param dataAlone whether every term compares samples, and none is an equation or a condition
 * @param rows of the residual
 * @param parameters that are solved for
 * @param noise the share of the loss that is noise on samples; 0 where none was looked for
 * @param left the share of the loss that {@value #BUDGET} steps of gradient descent leave, by its
 *     linear law
 * @param noiseScale rows of the batch whose gradient is as far from the full one as that is long
 * @param price gradients that an iteration of Levenberg-Marquardt costs
 * @param fits whether the Gauss-Newton matrix fits into memory
 * @param lasts whether every iteration sees the same points
 */
public record Survey(
    boolean dataAlone,
    int rows,
    int parameters,
    double noise,
    double left,
    double noiseScale,
    double price,
    boolean fits,
    boolean lasts) {
  /** Steps of gradient descent that are taken to be affordable. */
  static final long BUDGET = 10_000;

  /** Fewer samples for each parameter do not repeat each other. */
  private static final int REPEATED = 8;

  /** Digits that are asked of data without noise, and of equations: as a share of the loss. */
  private static final double DIGITS = 1e-8;

  /**
   * What the linear law leaves may be so many times the noise: features that move on the way, of
   * which it knows nothing, take the rest.
   */
  private static final double MOVED = 10;

  /** A batch's gradient may be so much shorter in noise than in signal, squared. */
  private static final int CLEAR = 64;

  /** Curvature for so many gradients pays everywhere. */
  private static final double CHEAP = 10;

  private static final int SMALLEST_BATCH = 64;
  private static final int LARGEST_BATCH = 1_024;

  /** Whether there are so many samples for each parameter that they repeat each other. */
  static boolean repeats(boolean dataAlone, int rows, int parameters) {
    return dataAlone && rows >= (long) REPEATED * parameters;
  }

  /** Whether what gradient descent leaves is worth a curvature. */
  boolean isStiff() {
    return left > MOVED * Math.max(noise, DIGITS);
  }

  /** Whether curvature costs little more than gradients do. */
  boolean curvatureIsCheap() {
    return price <= CHEAP;
  }

  /** Whether small batches show where to go, as well as all rows do. */
  boolean batchesPay() {
    return repeats(dataAlone, rows, parameters) && rows >= 4L * batch();
  }

  /** A power of two whose noise is a {@value #CLEAR}th of the signal, within sensible bounds. */
  int batch() {
    double wanted = Math.min(CLEAR * noiseScale, LARGEST_BATCH);
    return Math.max(SMALLEST_BATCH, powerOfTwo((int) Math.ceil(wanted)));
  }

  /** A batch that determines the parameters, for curvature of batches. */
  int determiningBatch() {
    return powerOfTwo(2 * parameters);
  }

  private static int powerOfTwo(int least) {
    return least <= 1 ? 1 : Integer.highestOneBit(least - 1) << 1;
  }
}
