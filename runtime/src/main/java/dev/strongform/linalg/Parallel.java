package dev.strongform.linalg;

import java.util.function.IntConsumer;

/** Runs independent pieces of work, by as many threads as the caller has. */
@FunctionalInterface
public interface Parallel {
  /** Runs the task for 0 to {@code tasks - 1} and returns when all have ended. */
  void run(int tasks, IntConsumer task);
}
