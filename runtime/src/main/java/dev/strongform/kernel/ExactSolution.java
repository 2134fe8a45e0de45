package dev.strongform.kernel;

/** A known solution of a problem. */
@FunctionalInterface
public interface ExactSolution {
  /**
   * The value of an unknown at a point.
   *
   * @param unknown its index
   * @param point one entry an axis
   */
  double value(int unknown, double[] point);
}
