package dev.strongform.processor.model;

/**
 * Windows of polynomials whose places are found while solving.
 *
 * @param space polynomials along the first axis in each window
 * @param time polynomials along the last axis in each window
 * @param tolerance what the last coefficients may be, relative to the solution's size
 */
public record WindowsModel(int space, int time, double tolerance) {
  /** The number of coefficients of one window and one output. */
  public long terms() {
    return (long) space * time;
  }
}
