package dev.strongform.models;

import java.lang.management.ManagementFactory;

/** Counts the bytes that a piece of work allocates on the heap, its worker threads' included. */
public final class Allocation {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /**
   * The bytes that this thread and the runtime's workers have allocated so far. The difference of
   * two calls counts a few bytes of its own.
   */
  public static long bytes() {
    long sum = 0;
    for (Thread thread : threads()) {
      if (thread == Thread.currentThread() || thread.getName().equals("strongform-worker")) {
        sum += Math.max(0, THREADS.getThreadAllocatedBytes(thread.getId()));
      }
    }
    return sum;
  }

  private static Thread[] threads() {
    Thread[] found = new Thread[256];
    int count = Thread.currentThread().getThreadGroup().enumerate(found);
    return java.util.Arrays.copyOf(found, count);
  }
}
