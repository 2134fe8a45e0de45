package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.optim.algebra.Vectors;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A subspace in which the parameters of each of its buckets move together. */
final class CountSketch implements Sketch {
  private final int size;
  private final SplittableRandom random;

  CountSketch(int size, long seed) {
    this.size = size;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double[][] draw(double[] gradient, double[] lastStep) {
    double[][] buckets = new double[size][gradient.length];
    int[] counts = new int[size];
    for (int k = 0; k < gradient.length; k++) {
      int bucket = random.nextInt(size);
      buckets[bucket][k] = random.nextBoolean() ? 1 : -1;
      counts[bucket]++;
    }
    for (int j = 0; j < size; j++) {
      double length = Math.sqrt(Math.max(1, counts[j]));
      for (int k = 0; k < gradient.length; k++) {
        buckets[j][k] /= length;
      }
    }
    return Arrays.stream(buckets)
        .filter(bucket -> Vectors.largest(bucket) > 0)
        .toArray(double[][]::new);
  }
}
