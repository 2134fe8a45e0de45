package dev.strongform.objective;

import java.util.Arrays;

/**
 * Sums many numbers into each of some entries, with the rounding of every addition kept beside it
 * (Neumaier 1974): the result is as good as a sum in twice the digits, rounded once.
 */
final class CompensatedSums {
  private final double[] sums;
  private final double[] lost;

  CompensatedSums(int size) {
    this.sums = new double[size];
    this.lost = new double[size];
  }

  void clear() {
    Arrays.fill(sums, 0);
    Arrays.fill(lost, 0);
  }

  /** The sum of the first entries, in their order. */
  static double of(double[] values, int count) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < count; i++) {
      double next = sum + values[i];
      lost += lost(sum, values[i], next);
      sum = next;
    }
    return whole(sum, lost);
  }

  void add(int entry, double value) {
    double sum = sums[entry] + value;
    lost[entry] += lost(sums[entry], value, sum);
    sums[entry] = sum;
  }

  /** What the rounded sum of two numbers is short of. */
  private static double lost(double a, double b, double sum) {
    return Math.abs(a) >= Math.abs(b) ? (a - sum) + b : (b - sum) + a;
  }

  /** What a sum that overflowed has lost is not a number. */
  private static double whole(double sum, double lost) {
    return Double.isInfinite(sum) ? sum : sum + lost;
  }

  void add(CompensatedSums other) {
    for (int entry = 0; entry < sums.length; entry++) {
      add(entry, other.sums[entry]);
      lost[entry] += other.lost[entry];
    }
  }

  /**
   * Adds the products of weights and the rows of a tile to all entries.
   *
   * @param rows {@code [entry][lane]}
   * @param ld stride between entries
   * @param w one weight a lane
   */
  void addProducts(double[] rows, int ld, double[] w, int lanes) {
    for (int entry = 0; entry < sums.length; entry++) {
      for (int i = 0; i < lanes; i++) {
        add(entry, w[i] * rows[entry * ld + i]);
      }
    }
  }

  double get(int entry) {
    return whole(sums[entry], lost[entry]);
  }

  void copyTo(double[] target) {
    for (int entry = 0; entry < sums.length; entry++) {
      target[entry] = get(entry);
    }
  }
}
