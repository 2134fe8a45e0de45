package dev.strongform.objective;

import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.points.PointSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the points alone determine of a term's algebra, tile by tile, from sweep to sweep: it
 * is computed when a tile is first met, and again when other points take its place. Threads may
 * load different tiles at once.
 */
final class Givens {
  /** What a term may keep, in numbers: 32 MB. Tiles beyond it are computed at each sweep. */
  private static final long MOST_NUMBERS = 1L << 22;

  private final @Nullable JetTerm[] terms;
  private final Kept[][] kept;

  /** The values of one tile of one set of points. */
  private static final class Kept {
    private @Nullable PointSet points;
    private double[] values = {};
  }

  /**
   * Keeps nothing yet.
   *
   * @param kernels of all terms
   */
  Givens(List<TermKernel> kernels) {
    this.terms =
        kernels.stream()
            .map(kernel -> kernel instanceof JetTerm term ? term : null)
            .toArray(JetTerm[]::new);
    this.kept = new Kept[kernels.size()][0];
  }

  /** Makes room for so many tiles of a term, before threads load any. */
  void reserve(int term, int tiles) {
    int before = kept[term].length;
    if (tiles > before) {
      kept[term] = Arrays.copyOf(kept[term], tiles);
      Arrays.setAll(kept[term], i -> i < before ? kept[term][i] : new Kept());
    }
  }

  /**
   * Fills the tile's given values.
   *
   * @param from the first of the points, which the tile holds
   */
  void load(int term, PointSet points, int from, Tile tile) {
    JetTerm kernel = terms[term];
    if (kernel == null || tile.given.length == 0) {
      return;
    }
    int index = from / tile.lanes;
    if ((index + 1L) * tile.given.length > MOST_NUMBERS) {
      kernel.give(tile);
    } else {
      load(kernel, points, kept[term][index], tile);
    }
  }

  private static void load(JetTerm kernel, PointSet points, Kept kept, Tile tile) {
    if (kept.points == points) {
      System.arraycopy(kept.values, 0, tile.given, 0, tile.given.length);
      return;
    }
    kernel.give(tile);
    if (kept.values.length != tile.given.length) {
      kept.values = new double[tile.given.length];
    }
    System.arraycopy(tile.given, 0, kept.values, 0, tile.given.length);
    kept.points = points;
  }
}
