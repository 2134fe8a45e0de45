package dev.strongform.kernel;

import java.util.SplittableRandom;

/** Random numbers that have the same bits on every Java. */
final class Deviates {
  private final SplittableRandom random;

  Deviates(SplittableRandom random) {
    this.random = random;
  }

  /** A normal deviate by Marsaglia's polar method; StrictMath, so that the bits are portable. */
  double normal() {
    while (true) {
      double a = symmetric();
      double b = symmetric();
      double q = a * a + b * b;
      if (q < 1 && q > 0) {
        return a * Math.sqrt(-2 * StrictMath.log(q) / q);
      }
    }
  }

  /** Uniform in [0, 1). */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in [-1, 1), from the generator's bits, so that no library's conversion matters. */
  private double symmetric() {
    return (random.nextLong() >> 11) * 0x1p-52;
  }
}
