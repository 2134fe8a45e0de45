package dev.strongform.linalg;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Refuses what does not fit into memory, before it is allocated. */
public final class Room {
  private static final double MEGABYTE = 1 << 20;

  private Room() {}

  /**
   * Checks that there is room.
   *
   * @param what needs it, as in "J'J: 20000 parameters need"
   * @param needed bytes
   * @param free bytes, asked for when they are needed
   * @param remedy what to do if there is not, as in "use a smaller network"
   * @throws IllegalArgumentException if there is not
   */
  static void require(String what, double needed, LongSupplier free, String remedy) {
    if (!has(needed, free)) {
      String fitting = remedy + ", more memory (-Xmx), or a method that fits: adam or lbfgs";
      throw new IllegalArgumentException(shortage(what, needed, free.getAsLong(), fitting));
    }
  }

  /** Whether there is room; garbage is collected before there is none. */
  public static boolean has(double needed, LongSupplier free) {
    if (needed <= free.getAsLong()) {
      return true;
    }
    System.gc();
    return needed <= free.getAsLong();
  }

  /**
   * Says that there is no room; as {@link #require}.
   *
   * @param remedy everything that can be done about it
   */
  public static String shortage(String what, double needed, double free, String remedy) {
    return String.format(
        Locale.ROOT,
        "no room for %s %.0f MB, but %.0f MB are free; %s",
        what,
        needed / MEGABYTE,
        free / MEGABYTE,
        remedy);
  }

  /** The bytes of heap that can still be had. */
  public static long ofHeap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}
