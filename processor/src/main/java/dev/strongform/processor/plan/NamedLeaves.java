package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the leaves that an expression reads by a name of their own: not numbers, not by an index.
 */
final class NamedLeaves {
  private NamedLeaves() {}

  /** The coordinates, normals, jets and temporaries, from left to right. */
  static Set<Expr> of(Expr expression) {
    Set<Expr> found = new LinkedHashSet<>();
    Set<Expr> seen = new LinkedHashSet<>();
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expression);
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (seen.add(next)) {
        if (isNamed(next)) {
          found.add(next);
        }
        for (int i = next.children().size() - 1; i >= 0; i--) {
          open.push(next.children().get(i));
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Expr leaf) {
    return leaf instanceof Expr.Coordinate
        || leaf instanceof Expr.Normal
        || leaf instanceof Expr.Jet
        || leaf instanceof Expr.Symbol;
  }
}
