package dev.strongform.models;

/** A residual at one point with its derivatives by the parameters, written by hand. */
@FunctionalInterface
public interface PointModel {
  /**
   * The residual.
   *
   * @param row receives one derivative a parameter
   */
  double residual(double[] theta, double[] point, double[] normal, double[] row);
}
