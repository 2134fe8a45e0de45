package dev.strongform.points;

import java.util.SplittableRandom;

/**
 * Adds normal noise to measured values, whose size is relative to their root mean square. The same
 * seed gives the same bits on every Java.
 */
public final class SampleNoise {
  private SampleNoise() {}

  /**
   * The values with noise.
   *
   * @param level standard deviation in units of the root mean square; 0 for none
   */
  public static double[] added(double[] values, double level, long seed) {
    double[] noisy = values.clone();
    if (level == 0) {
      return noisy;
    }
    double square = 0;
    for (double value : values) {
      square += value * value;
    }
    double deviation = level * Math.sqrt(square / values.length);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] += deviation * normal(random);
    }
    return noisy;
  }

  /** By Marsaglia's polar method; StrictMath, so that the bits are portable. */
  private static double normal(SplittableRandom random) {
    while (true) {
      double a = (random.nextLong() >> 11) * 0x1p-52;
      double b = (random.nextLong() >> 11) * 0x1p-52;
      double q = a * a + b * b;
      if (q < 1 && q > 0) {
        return a * Math.sqrt(-2 * StrictMath.log(q) / q);
      }
    }
  }
}
