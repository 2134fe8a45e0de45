package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Into how many parts the time is cut, which are solved one after another, and where.
 *
 * @param count of the parts, at least 1
 * @param cuts times at which one part ends and the next begins, rising, one less than the parts; or
 *     empty for parts of equal length
 */
public record Slabs(int count, List<Double> cuts) {
  /**
   * Checks what needs no problem.
   *
   * @throws IllegalArgumentException with a sentence if there is no part, or the cuts do not rise
   */
  public Slabs {
    if (count < 1) {
      throw new IllegalArgumentException("slabs must be at least 1, not " + count);
    }
    cuts = List.copyOf(cuts);
    if (!cuts.isEmpty() && count != cuts.size() + 1) {
      throw new IllegalArgumentException(
          cuts.size() + " cuts make " + (cuts.size() + 1) + " slabs, not " + count);
    }
    for (int k = 0; k < cuts.size(); k++) {
      double before = k == 0 ? Double.NEGATIVE_INFINITY : cuts.get(k - 1);
      if (!(cuts.get(k) > before && cuts.get(k) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "cuts must be numbers that rise, but "
                + (k == 0 ? "the first is " : "behind " + before + " is ")
                + cuts.get(k));
      }
    }
  }

  /** The whole time at once. */
  public static Slabs whole() {
    return equal(1);
  }

  /** Parts of equal length. */
  public static Slabs equal(int count) {
    return new Slabs(count, List.of());
  }

  /** Parts that end where the next begins. */
  public static Slabs at(double... cuts) {
    return new Slabs(cuts.length + 1, Arrays.stream(cuts).boxed().toList());
  }

  /** Whether the time is cut at all. */
  public boolean several() {
    return count > 1;
  }

  /**
   * For example {@code 8 equal parts of the time}, or {@code 3 parts of the time, cut at 0.2, 0.5}.
   */
  public String text() {
    return cuts.isEmpty()
        ? count + " equal parts of the time"
        : count
            + " parts of the time, cut at "
            + cuts.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
