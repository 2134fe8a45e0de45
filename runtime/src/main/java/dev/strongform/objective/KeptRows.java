package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.TriangleAccumulator;
import dev.strongform.linalg.TriangularFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The triangular factor of the rows of some terms that are affine in the parameters that are solved
 * for. Where all other parameters stay as they are these rows never change, and only their
 * residuals follow the parameters: so they are factored once, and every further system starts from
 * {@code [R, Q'r]}.
 */
final class KeptRows {
  /** What a triangle may take of the heap, which nobody planned for it. */
  private static final long MOST_BYTES = 256L << 20;

  private final List<ParameterRange> columns;
  private final boolean[] affine;
  private final int size;

  /** The part of the parameters at which the rows were factored. */
  private double[] origin = {};

  /** {@code [R, Q'r]} column by column, with {@code Q'r} where it was taken last. */
  private double @Nullable [] triangle;

  /** {@code Q'r} at the origin, then the length of what no parameter reaches. */
  private double[] right = {};

  private KeptRows(List<ParameterRange> columns, boolean[] affine) {
    this.columns = List.copyOf(columns);
    this.affine = affine;
    this.size = columns.stream().mapToInt(ParameterRange::size).sum();
  }

  /**
   * What can be kept of a loss; nothing where a factor of the rows is no shorter than they are, is
   * too large to be kept, or no other rows would remain.
   *
   * @param columns the parameters that are solved for
   * @param affine the terms that are affine in them, by their index
   */
  static Optional<KeptRows> of(
      List<WeightedTerm> terms, List<ParameterRange> columns, IntPredicate affine) {
    boolean[] held = new boolean[terms.size()];
    long rows = 0;
    boolean others = false;
    for (int term = 0; term < held.length; term++) {
      held[term] = affine.test(term);
      rows += held[term] ? terms.get(term).points().size() : 0;
      others |= !held[term];
    }
    KeptRows kept = new KeptRows(columns, held);
    long order = kept.size + 1L;
    boolean pays = rows > order && Double.BYTES * order * order <= MOST_BYTES;
    return others && pays ? Optional.of(kept) : Optional.empty();
  }

  /** Whether these are the columns that it is for. */
  boolean serves(List<ParameterRange> asked) {
    return asked.equals(columns);
  }

  /** Whether the rows of a term are kept. */
  boolean holds(int term) {
    return affine[term];
  }

  /** Whether the rows were factored. */
  boolean isReady() {
    return triangle != null;
  }

  /**
   * Keeps the factor of the terms' rows.
   *
   * @param theta all parameters
   */
  void take(TriangularFactor factor, double[] theta) {
    int order = size + 1;
    double[] entries = new double[Math.multiplyExact(order, order)];
    for (int k = 0; k < order; k++) {
      for (int i = 0; i <= k; i++) {
        entries[k * order + i] = factor.entry(i, k);
      }
    }
    right = Arrays.copyOfRange(entries, size * order, entries.length);
    origin = part(theta);
    triangle = entries;
  }

  /**
   * The factor of the rows with their residuals at some parameters.
   *
   * @return as {@link TriangleAccumulator#start} takes it; overwritten by the next call
   */
  double[] at(double[] theta) {
    double[] entries = triangle;
    if (entries == null) {
      throw new IllegalStateException("no rows were factored");
    }
    follow(entries, part(theta));
    return entries;
  }

  /** The residuals are those at the origin and what the parameters moved since. */
  private void follow(double[] entries, double[] here) {
    int order = size + 1;
    int residual = size * order;
    System.arraycopy(right, 0, entries, residual, order);
    for (int k = 0; k < size; k++) {
      double moved = here[k] - origin[k];
      for (int i = 0; i <= k; i++) {
        entries[residual + i] = Math.fma(entries[k * order + i], moved, entries[residual + i]);
      }
    }
  }

  private double[] part(double[] theta) {
    return columns.stream()
        .flatMapToDouble(range -> Arrays.stream(theta, range.from(), range.to()))
        .toArray();
  }
}
