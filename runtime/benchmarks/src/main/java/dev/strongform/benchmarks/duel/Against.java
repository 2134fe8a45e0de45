package dev.strongform.benchmarks.duel;

import java.util.List;

/**
 * A duel put together from two pieces of work and the memory that both use.
 *
 * @param work the subject
 * @param other the reference
 * @param scale how many references the subject equals
 * @param memory closed in the end
 */
record Against(Runnable work, Runnable other, double scale, List<AutoCloseable> memory)
    implements Duel {
  @Override
  public void subject() {
    work.run();
  }

  @Override
  public void reference() {
    other.run();
  }

  @Override
  public void close() {
    for (AutoCloseable each : memory) {
      try {
        each.close();
      } catch (Exception impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
