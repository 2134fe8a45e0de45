package dev.strongform.processor.expression;

import java.util.Collection;
import java.util.HashMap;
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

  /** Those of every node below the roots. */
  static FreeIndices below(Collection<? extends Expr> roots) {
    return among(Postorder.of(roots));
  }

  /** Those of every node of one expression. */
  static FreeIndices below(Expr root) {
    return below(List.of(root));
  }

  /** Those of some nodes, each of which comes after its children. */
  static FreeIndices among(List<Expr> postorder) {
    FreeIndices free = new FreeIndices();
    postorder.forEach(free::record);
    return free;
  }

  /** Learns a node whose children are known. */
  void record(Expr node) {
    Set<String> indices = indicesOf(node);
    if (!indices.isEmpty()) {
      open.put(node, indices);
    }
  }

  /** Most nodes are closed, and cost no set. */
  private Set<String> indicesOf(Expr node) {
    Set<String> indices = of(node);
    for (Expr child : node.children()) {
      Set<String> more = of(child);
      if (!indices.containsAll(more)) {
        indices = new TreeSet<>(indices);
        indices.addAll(more);
      }
    }
    if (node instanceof Expr.Reduction reduction && indices.contains(reduction.index())) {
      indices = new TreeSet<>(indices);
      indices.remove(reduction.index());
    }
    return indices;
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
