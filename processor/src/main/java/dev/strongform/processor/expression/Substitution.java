package dev.strongform.processor.expression;

import dev.strongform.processor.expression.Expr.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts expressions in the place of leaves, simplifying on the way. */
public final class Substitution {
  private final Expressions expressions;

  /** Substitutes by making new nodes in a factory. */
  public Substitution(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * The expression with each leaf replaced by what the map gives for it (the leaf itself to keep
   * it). The map sees concrete leaves only: where it changes a component that a reduction runs
   * over, that component is taken out of the reduction.
   */
  public Expr replace(Expr expression, java.util.function.Function<Expr, Expr> leafMap) {
    return replace(expression, leafMap, new HashMap<>());
  }

  private Expr replace(
      Expr expression, java.util.function.Function<Expr, Expr> leafMap, Map<Expr, Expr> done) {
    for (Expr node : Postorder.where(List.of(expression), node -> !done.containsKey(node))) {
      if (!done.containsKey(node)) {
        done.put(node, replaced(node, leafMap, done));
      }
    }
    return result(done, expression);
  }

  /** The expression with each node that the map has a replacement for replaced by it. */
  Expr replaceNodes(
      Expr expression, java.util.function.Function<Expr, @Nullable Expr> replacement) {
    Predicate<Expr> descend = node -> replacement.apply(node) == null;
    return rebuild(expression, descend, replacement);
  }

  /** A reduction's body at one value of its index. */
  Expr instantiate(Expr body, String index, int value) {
    return rebuild(
        body,
        node -> expressions.refersTo(node, index),
        node -> {
          if (node instanceof Expr.Indexed leaf && leaf.index().equals(index)) {
            return expressions.leaf(leaf.at(value));
          }
          return expressions.refersTo(node, index) ? null : node;
        });
  }

  private Expr rebuild(
      Expr root,
      Predicate<Expr> descend,
      java.util.function.Function<Expr, @Nullable Expr> replacement) {
    Map<Expr, Expr> done = new HashMap<>();
    for (Expr node : Postorder.where(List.of(root), descend)) {
      Expr given = replacement.apply(node);
      done.put(node, given == null ? rebuilt(node, done) : given);
    }
    return result(done, root);
  }

  private Expr replaced(
      Expr node, java.util.function.Function<Expr, Expr> leafMap, Map<Expr, Expr> done) {
    if (node instanceof Expr.Indexed) {
      return node;
    }
    if (node instanceof Reduction reduction) {
      return replacedReduction(reduction, leafMap, done);
    }
    return node.isLeaf() ? leafMap.apply(node) : rebuilt(node, done);
  }

  private Expr replacedReduction(
      Reduction reduction, java.util.function.Function<Expr, Expr> leafMap, Map<Expr, Expr> done) {
    List<Expr.Indexed> bound = Leaves.boundBy(reduction, expressions::refersTo);
    List<Integer> skip = new ArrayList<>(reduction.skip());
    List<Expr> parts = new ArrayList<>();
    for (int i : reduction.trips()) {
      if (bound.stream().map(leaf -> leaf.at(i)).anyMatch(l -> !leafMap.apply(l).equals(l))) {
        skip.add(i);
        parts.add(replace(instantiate(reduction.body(), reduction.index(), i), leafMap, done));
      }
    }
    parts.add(0, reductionLike(reduction, skip, result(done, reduction.body())));
    return reduction.kind() == Reduction.Kind.SUM
        ? expressions.sum(parts)
        : expressions.product(parts);
  }

  private Expr reductionLike(Reduction like, List<Integer> skip, Expr body) {
    return expressions.reduction(like.kind(), like.index(), like.from(), like.to(), skip, body);
  }

  /** A node over the new forms of its parts. */
  Expr rebuilt(Expr node, Map<Expr, Expr> done) {
    if (node instanceof Expr.Sum sum) {
      return unchanged(node, done) ? node : expressions.sum(results(done, sum.terms()));
    }
    if (node instanceof Expr.Product product) {
      return unchanged(node, done) ? node : expressions.product(results(done, product.factors()));
    }
    if (node instanceof Expr.Power power) {
      return expressions.power(result(done, power.base()), result(done, power.exponent()));
    }
    if (node instanceof Expr.Apply apply) {
      return expressions.apply(apply.function(), results(done, apply.arguments()));
    }
    if (node instanceof Expr.OpaqueCall call) {
      return expressions.opaque(call.owner(), call.method(), results(done, call.arguments()));
    }
    if (node instanceof Reduction reduction) {
      return reductionLike(reduction, reduction.skip(), result(done, reduction.body()));
    }
    if (node instanceof Expr.Choice choice) {
      return expressions.choice(
          choice.condition().map(operand -> result(done, operand)),
          result(done, choice.whenTrue()),
          result(done, choice.whenFalse()));
    }
    return node;
  }

  private static boolean unchanged(Expr node, Map<Expr, Expr> done) {
    return node.children().stream().allMatch(child -> child.equals(done.get(child)));
  }

  private static List<Expr> results(Map<Expr, Expr> done, List<Expr> nodes) {
    return nodes.stream().map(node -> result(done, node)).toList();
  }

  private static Expr result(Map<Expr, Expr> done, Expr node) {
    return Objects.requireNonNull(done.get(node));
  }
}
