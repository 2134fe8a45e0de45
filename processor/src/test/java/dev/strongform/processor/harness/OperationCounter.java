package dev.strongform.processor.harness;

/** Computes, and counts what it computes in units of one addition. */
public final class OperationCounter {
  private long count;

  /** What was counted so far. */
  public long count() {
    return count;
  }

  /** Counts something that is computed elsewhere. */
  public void add(long operations) {
    count += operations;
  }

  /** {@code a + b}. */
  public double sum(double a, double b) {
    count++;
    return a + b;
  }

  /** {@code a b}. */
  public double product(double a, double b) {
    count++;
    return a * b;
  }
}
