package dev.strongform.processor.expression;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which reduction indices an expression refers to without binding them. An expression is closed
 * when there are none: then it is one number at a point, also within a reduction's body.
 */
final class FreeIndices {
  private final Map<Expr, Set<String>> open = new HashMap<>();
  private final Set<Expr> known = new HashSet<>();

  /** Those of every node below the roots. */
  static FreeIndices below(Collection<? extends Expr> roots) {
    FreeIndices free = new FreeIndices();
    Postorder.of(roots).forEach(free::record);
    return free;
  }

  /** Those of every node of one expression. */
  static FreeIndices below(Expr root) {
    return below(List.of(root));
  }

  /** Learns a node and what is not yet known below it. */
  void learn(Expr root) {
    Postorder.where(List.of(root), node -> !known.contains(node)).forEach(this::record);
  }

  /** Learns a node whose children are known. */
  void record(Expr node) {
    Set<String> indices = new TreeSet<>();
    if (node instanceof Expr.Indexed indexed) {
      indices.add(indexed.index());
    }
    node.children().forEach(child -> indices.addAll(of(child)));
    if (node instanceof Expr.Reduction reduction) {
      indices.remove(reduction.index());
    }
    known.add(node);
    if (!indices.isEmpty()) {
      open.put(node, indices);
    }
  }

  Set<String> of(Expr node) {
    return node instanceof Expr.Indexed indexed
        ? Set.of(indexed.index())
        : open.getOrDefault(node, Set.of());
  }

  boolean isClosed(Expr node) {
    return of(node).isEmpty();
  }
}
