package dev.strongform.processor.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How deep the syntax tree of an expression is once it is printed as Java, at most. A sum of n
 * terms nests n deep, because {@code +} associates to the left; javac's stack ends at about a
 * thousand.
 */
public final class NestingDepth {
  /** The deepest expression that is emitted. */
  public static final int LIMIT = 50;

  private final Map<Expr, Integer> depths = new HashMap<>();

  /** The depth of an expression; a reduction counts as the name that its loop computes. */
  public static int of(Expr expression) {
    return new NestingDepth().below(expression);
  }

  /** The depth of an expression; remembered, so that what shares its parts costs little more. */
  int below(Expr root) {
    Postorder.where(List.of(root), this::isUnknown).forEach(this::learn);
    return Objects.requireNonNull(depths.get(root));
  }

  private boolean isUnknown(Expr node) {
    return !(node instanceof Expr.Reduction) && !depths.containsKey(node);
  }

  private void learn(Expr node) {
    int parts = node instanceof Expr.Reduction ? 0 : deepestPart(node);
    depths.put(node, parts + own(node));
  }

  private int deepestPart(Expr node) {
    return node.children().stream()
        .mapToInt(part -> Objects.requireNonNull(depths.get(part)))
        .max()
        .orElse(0);
  }

  /** What the operators of a node add to the depth of its parts. */
  private static int own(Expr node) {
    if (node instanceof Expr.Product || node instanceof Expr.Power) {
      Fraction fraction = Fraction.of(node);
      return 1 + fraction.above().size() + fraction.below().size();
    }
    if (node instanceof Expr.Sum sum) {
      return sum.terms().size();
    }
    if (node instanceof Expr.Choice choice) {
      return 2 + choice.condition().comparisons().size();
    }
    return 1;
  }
}
