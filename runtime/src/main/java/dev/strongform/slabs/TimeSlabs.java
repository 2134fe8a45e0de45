package dev.strongform.slabs;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts the time of a domain into slabs of equal length. */
public final class TimeSlabs {
  private TimeSlabs() {}

  /**
   * The slabs, the earliest first; each begins where the one before ends, to the last bit.
   *
   * @param count at least 1
   * @throws IllegalArgumentException if the domain has no time
   */
  public static List<Domain> cut(Domain domain, int count) {
    int time = timeAxis(domain);
    Axis whole = domain.axes().get(time);
    List<Domain> slabs = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      List<Axis> axes = new ArrayList<>(domain.axes());
      axes.set(
          time,
          new Axis(whole.name(), cut(whole, k, count), cut(whole, k + 1, count), true, false));
      slabs.add(new Domain(axes));
    }
    return List.copyOf(slabs);
  }

  /**
   * The index of the time axis.
   *
   * @throws IllegalArgumentException if there is none
   */
  static int timeAxis(Domain domain) {
    return IntStream.range(0, domain.dimension())
        .filter(axis -> domain.axes().get(axis).time())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "slabs cut the time, but the problem has no @Time; leave slabs at 1"));
  }

  private static double cut(Axis time, int index, int count) {
    return index == count ? time.max() : time.min() + time.length() * index / count;
  }
}
