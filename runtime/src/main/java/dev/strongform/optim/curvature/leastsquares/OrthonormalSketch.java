package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.optim.algebra.Vectors;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A subspace that holds the gradient and the last step beside random directions. */
final class OrthonormalSketch implements Sketch {
  /** What is left of a direction below this fraction depends on those before. */
  private static final double DEPENDENT = 1e-8;

  private final int size;
  private final SplittableRandom random;

  OrthonormalSketch(int size, long seed) {
    this.size = size;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double[][] draw(double[] gradient, double[] lastStep) {
    int parameters = gradient.length;
    double[][] columns = new double[Math.min(size, parameters)][];
    int count = 0;
    for (int tried = 0; count < columns.length; tried++) {
      double[] next =
          tried == 0 ? gradient.clone() : tried == 1 ? lastStep.clone() : normal(parameters);
      if (standOff(columns, count, next)) {
        columns[count++] = next;
      }
    }
    return columns;
  }

  private double[] normal(int length) {
    double[] column = new double[length];
    Arrays.setAll(column, k -> random.nextGaussian());
    return column;
  }

  /** Twice is enough: makes it orthonormal to those before, if it is not one of them. */
  private static boolean standOff(double[][] columns, int count, double[] next) {
    double before = Vectors.norm(next);
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < count; j++) {
        Vectors.add(next, -Vectors.dot(columns[j], next), columns[j]);
      }
    }
    double length = Vectors.norm(next);
    if (!(length > DEPENDENT * before)) {
      return false;
    }
    for (int k = 0; k < next.length; k++) {
      next[k] /= length;
    }
    return true;
  }
}
