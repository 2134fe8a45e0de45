package dev.strongform.kernel.vector;

import dev.strongform.kernel.CompositionTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order in which the terms of a chain rule are swept: each beside the last channel that it
 * multiplies, while that is in cache. A product of two channels is multiplied in place; only those
 * of three and more, and what they begin with, are formed.
 */
final class TermSchedule {
  /** Terms by the last channel among their factors. */
  final int[][] terms;

  /** Channels that terms are added to, ascending. */
  final int[] targets;

  /** Whether a channel is one of {@link #targets}. */
  final boolean[] isTarget;

  /** The products of a table that are formed, in its order. */
  final int[] formed;

  /** Where each product lies among {@link #formed}; -1 if it is not. */
  final int[] places;

  private final CompositionTable table;

  TermSchedule(CompositionTable table) {
    this.table = table;
    this.targets = Arrays.stream(table.channel).distinct().sorted().toArray();
    this.isTarget = new boolean[table.channels];
    Arrays.stream(targets).forEach(c -> isTarget[c] = true);
    this.terms = new int[table.channels][];
    Arrays.setAll(terms, c -> all(table.terms()).filter(t -> lastFactor(t) == c).toArray());
    this.formed = all(table.products()).filter(this::isFormed).toArray();
    this.places = new int[table.products()];
    Arrays.setAll(places, p -> Arrays.binarySearch(formed, p));
  }

  private static IntStream all(int count) {
    return IntStream.range(0, count);
  }

  /** The largest factor, which is the last: factors ascend. */
  private int lastFactor(int term) {
    return table.right[product(term)];
  }

  private int product(int term) {
    return table.node[term] - table.channels;
  }

  private boolean isFormed(int product) {
    int node = table.channels + product;
    return table.left[product] >= table.channels
        || Arrays.stream(table.left).anyMatch(left -> left == node);
  }

  /** Whether a term multiplies two channels. */
  boolean isPair(int term) {
    return table.left[product(term)] < table.channels;
  }

  /** The first channel of a pair. */
  int left(int term) {
    return table.left[product(term)];
  }

  /** The second channel of a pair. */
  int right(int term) {
    return table.right[product(term)];
  }

  /** Where the product of a term that is no pair lies among {@link #formed}. */
  int place(int term) {
    return places[product(term)];
  }
}
