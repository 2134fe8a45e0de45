package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * One number that a jet carries at a point: the value, a partial derivative, or a Laplacian.
 *
 * @param kind what the channel holds
 * @param axes for {@link Kind#PARTIAL} the axes differentiated by, ascending, one entry per order
 *     (empty for the value); for {@link Kind#LAPLACIAN} the axes summed over, ascending and
 *     distinct
 */
public record Channel(Kind kind, List<Integer> axes) {
  /** What a channel holds. */
  public enum Kind {
    /** A partial derivative; of order zero, the value itself. */
    PARTIAL,
    /** The sum of the unmixed second derivatives over the listed axes. */
    LAPLACIAN
  }

  /** Checks that the axes are non-negative and in canonical order. */
  public Channel {
    axes = List.copyOf(axes);
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i) < 0 || (i > 0 && axes.get(i) < axes.get(i - 1))) {
        throw new IllegalArgumentException("axes of a channel must ascend from 0: " + axes);
      }
    }
    if (kind == Kind.LAPLACIAN && axes.stream().distinct().count() != Math.max(1, axes.size())) {
      throw new IllegalArgumentException("a Laplacian needs axes, each once: " + axes);
    }
  }

  /** The value of the function itself. */
  public static Channel value() {
    return partial();
  }

  /** The partial derivative once by each listed axis, in any order: {@code partial(0, 0, 1)}. */
  public static Channel partial(int... axes) {
    return new Channel(Kind.PARTIAL, sorted(axes));
  }

  /** The sum of second derivatives over the listed axes. */
  public static Channel laplacian(int... axes) {
    return new Channel(Kind.LAPLACIAN, sorted(axes));
  }

  /** The order of differentiation: 2 for a Laplacian. */
  public int order() {
    return kind == Kind.LAPLACIAN ? 2 : axes.size();
  }

  private static List<Integer> sorted(int... axes) {
    return Arrays.stream(axes).sorted().boxed().toList();
  }
}
