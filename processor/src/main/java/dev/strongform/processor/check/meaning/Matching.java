package dev.strongform.processor.check.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A largest matching between two lists, by augmenting paths; earlier entries are matched first.
 *
 * @param <L> the left entries
 * @param <R> the right entries
 */
final class Matching<L, R> {
  private static final int NONE = -1;

  private final List<L> left;
  private final List<R> right;
  private final BiPredicate<L, R> fits;
  private final int[] partner;

  Matching(List<L> left, List<R> right, BiPredicate<L, R> fits) {
    this.left = List.copyOf(left);
    this.right = List.copyOf(right);
    this.fits = fits;
    this.partner = new int[right.size()];
    Arrays.fill(partner, NONE);
    for (int i = 0; i < left.size(); i++) {
      augment(i, new HashSet<>());
    }
  }

  private boolean augment(int i, Set<Integer> tried) {
    for (int j = 0; j < partner.length; j++) {
      if (fits.test(left.get(i), right.get(j)) && tried.add(j)) {
        if (partner[j] == NONE || augment(partner[j], tried)) {
          partner[j] = i;
          return true;
        }
      }
    }
    return false;
  }

  /** The left entries without a partner, in order. */
  List<L> unmatchedLeft() {
    List<L> free = new ArrayList<>(left);
    for (int i : partner) {
      if (i != NONE) {
        free.remove(left.get(i));
      }
    }
    return free;
  }

  /** The right entries without a partner, in order. */
  List<R> unmatchedRight() {
    List<R> free = new ArrayList<>();
    for (int j = 0; j < partner.length; j++) {
      if (partner[j] == NONE) {
        free.add(right.get(j));
      }
    }
    return free;
  }
}
