package dev.strongform.benchmarks;

/**
 * What a subject does, counted.
 *
 * @param flops floating-point operations
 * @param bytes that it writes or reads once, such as the rows of a Jacobian or the points
 */
public record Work(double flops, double bytes) {
  /** Not counted: the row is not in the figure. */
  static final Work UNKNOWN = new Work(0, 0);

  /** Whether it was counted. */
  public boolean known() {
    return flops > 0 && bytes > 0;
  }
}
