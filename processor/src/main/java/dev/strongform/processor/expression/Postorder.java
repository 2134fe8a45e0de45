package dev.strongform.processor.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The distinct nodes below some roots, every node after its subexpressions, from left to right. It
 * keeps its own stack, so the depth of an expression is limited by memory alone.
 */
final class Postorder {
  private final Predicate<Expr> descend;
  private final Set<Expr> seen = new HashSet<>();
  private final List<Expr> order = new ArrayList<>();

  private record Frame(Expr node, Iterator<Expr> rest) {}

  private Postorder(Predicate<Expr> descend) {
    this.descend = descend;
  }

  /** All nodes, the bodies of reductions among them. */
  static List<Expr> of(Collection<? extends Expr> roots) {
    return where(roots, node -> true);
  }

  /** All nodes of one expression, the bodies of reductions among them. */
  static List<Expr> of(Expr root) {
    return of(List.of(root));
  }

  /** The nodes that are reached without passing one that {@code descend} refuses. */
  static List<Expr> where(Collection<? extends Expr> roots, Predicate<Expr> descend) {
    Postorder postorder = new Postorder(descend);
    roots.forEach(postorder::visit);
    return postorder.order;
  }

  private void visit(Expr root) {
    Deque<Frame> stack = new ArrayDeque<>();
    push(root, stack);
    while (!stack.isEmpty()) {
      Frame top = stack.peek();
      if (top.rest.hasNext()) {
        push(top.rest.next(), stack);
      } else {
        order.add(stack.pop().node);
      }
    }
  }

  private void push(Expr node, Deque<Frame> stack) {
    if (seen.add(node)) {
      List<Expr> children = descend.test(node) ? node.children() : List.of();
      stack.push(new Frame(node, children.iterator()));
    }
  }
}
