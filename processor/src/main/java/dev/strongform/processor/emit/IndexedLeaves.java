package dev.strongform.processor.emit;

import dev.strongform.processor.expression.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the leaves of an expression that depend on a loop's index. */
final class IndexedLeaves {
  private IndexedLeaves() {}

  /** The indexed leaves, in the order met; nested reductions included. */
  static Set<Expr.Indexed> of(Expr expression) {
    Set<Expr.Indexed> found = new LinkedHashSet<>();
    Set<Expr> seen = new LinkedHashSet<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expression);
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (seen.add(next)) {
        if (next instanceof Expr.Indexed indexed) {
          found.add(indexed);
        }
        next.children().forEach(open::push);
      }
    }
    return found;
  }
}
