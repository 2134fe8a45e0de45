package dev.strongform.slabs;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Slabs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts the time of a domain into slabs. */
public final class TimeSlabs {
  /** What to do where the time cannot be cut. */
  public static final String LEAVE_WHOLE = "leave slabs at 1 and name no cuts";

  private TimeSlabs() {}

  /**
   * Slabs of equal length.
   *
   * @param count at least 1
   * @throws IllegalArgumentException if the domain has no time
   */
  public static List<Domain> cut(Domain domain, int count) {
    return cut(domain, Slabs.equal(count));
  }

  /**
   * The slabs, the earliest first; each begins where the one before ends, to the last bit.
   *
   * @throws IllegalArgumentException if the domain has no time, or a cut lies outside it
   */
  public static List<Domain> cut(Domain domain, Slabs parts) {
    int time = timeAxis(domain);
    Axis whole = domain.axes().get(time);
    double[] ends = ends(whole, parts);
    List<Domain> slabs = new ArrayList<>();
    for (int k = 0; k < parts.count(); k++) {
      List<Axis> axes = new ArrayList<>(domain.axes());
      axes.set(time, new Axis(whole.name(), ends[k], ends[k + 1], true, false));
      slabs.add(new Domain(axes));
    }
    return List.copyOf(slabs);
  }

  /** Where the slabs begin, and where the last one ends. */
  private static double[] ends(Axis time, Slabs parts) {
    double[] ends = new double[parts.count() + 1];
    for (int k = 0; k < parts.count(); k++) {
      ends[k] = k == 0 || parts.cuts().isEmpty() ? even(time, k, parts) : within(time, parts, k);
    }
    ends[parts.count()] = time.max();
    return ends;
  }

  private static double even(Axis time, int k, Slabs parts) {
    return time.min() + time.length() * k / parts.count();
  }

  private static double within(Axis time, Slabs parts, int k) {
    double cut = parts.cuts().get(k - 1);
    if (!(cut > time.min() && cut < time.max())) {
      throw new IllegalArgumentException(
          "the cut at %s does not lie within the time, %s in [%s, %s]"
              .formatted(cut, time.name(), time.min(), time.max()));
    }
    return cut;
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
                    "slabs cut the time, but the problem has no @Time; " + LEAVE_WHOLE));
  }
}
