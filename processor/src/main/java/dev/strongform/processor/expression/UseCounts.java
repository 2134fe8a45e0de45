package dev.strongform.processor.expression;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How often each subexpression is needed to compute some results. */
final class UseCounts {
  private final Map<Expr, Integer> uses = new HashMap<>();
  private final Predicate<Expr> isClosed;

  private UseCounts(Predicate<Expr> isClosed) {
    this.isClosed = isClosed;
  }

  /**
   * The uses of all nodes below the roots.
   *
   * @param isClosed whether a node has the same value at every trip of every loop it stands in;
   *     then a use within a loop counts as several
   */
  static Map<Expr, Integer> below(Collection<Expr> roots, Predicate<Expr> isClosed) {
    UseCounts counts = new UseCounts(isClosed);
    roots.forEach(root -> counts.add(root, 1));
    Postorder.of(roots).forEach(counts::addParts);
    return counts.uses;
  }

  private void addParts(Expr node) {
    int times = isClosed.test(node) ? 1 : 2;
    if (node instanceof Expr.Power power) {
      add(power.base(), times * repetitions(power.exponent()));
      add(power.exponent(), times);
    } else {
      node.children().forEach(part -> add(part, times));
    }
  }

  private static int repetitions(Expr exponent) {
    double size = exponent instanceof Expr.Constant c ? Math.abs(c.value()) : 1;
    boolean repeated = size <= Fraction.LARGEST_REPEATED && size == StrictMath.rint(size);
    return repeated ? (int) size : 1;
  }

  private void add(Expr node, int times) {
    uses.merge(node, times, Integer::sum);
  }
}
