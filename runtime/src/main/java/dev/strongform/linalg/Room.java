package dev.strongform.linalg;

import java.util.Locale;
import java.util.Optional;

/** Refuses what does not fit into memory, before it is allocated. */
public final class Room {
  private static final double MEGABYTE = 1 << 20;

  private Room() {}

  /**
   * Checks that there is room.
   *
   * @param what needs it, as in "J'J: 20000 parameters need"
   * @param needed bytes
   * @param available bytes
   * @param remedy what to do if there is not, as in "use a smaller network"
   * @throws IllegalArgumentException if there is not
   */
  static void require(String what, double needed, double available, String remedy) {
    shortage(what, needed, available, remedy)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
  }

  /** As {@link #require}, but gives the sentence instead; nothing if there is room. */
  public static Optional<String> shortage(
      String what, double needed, double available, String remedy) {
    if (needed <= available) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "no room for %s %.0f MB, but %.0f MB are free; %s, more memory (-Xmx), or a method"
                + " that fits: adam or lbfgs",
            what,
            needed / MEGABYTE,
            available / MEGABYTE,
            remedy));
  }

  /** The bytes of heap that can still be had. */
  public static long ofHeap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}
