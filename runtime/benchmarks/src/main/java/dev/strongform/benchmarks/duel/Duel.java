package dev.strongform.benchmarks.duel;

/**
 * Two pieces of work that are measured by turns, so that what else the machine does weighs on both
 * alike. Memory is held from its making to {@link #close}.
 */
public interface Duel extends AutoCloseable {
  /** Does the work whose time is looked for. */
  void subject();

  /** Does the work that it is compared with. */
  void reference();

  /** What the time of the reference is multiplied by: how many of it the subject equals. */
  default double scale() {
    return 1;
  }

  @Override
  default void close() {}
}
