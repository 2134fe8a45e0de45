package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Orders the computation of some results as assignments, each small enough to be printed: every
 * subexpression that is used more than once, every reduction, and everything that does not depend
 * on the index of the loop it stands in is computed once and named {@code t1}, {@code t2}, ...
 *
 * <p>The base of a small integer power counts as used more than once, since it is printed as a
 * repeated factor. Long sums and products, and what would nest deeper than {@link
 * NestingDepth#LIMIT}, are cut into several assignments. Values refer to temporaries as {@link
 * Expr.Symbol}s. The order is the order of the results and, within one, from left to right.
 *
 * <p>The body of a reduction keeps what depends on its index: share it by itself, with the index in
 * scope, when its loop is written.
 */
public final class CommonSubexpressions {
  /** Sums and products are cut to this many operands. */
  private static final int MOST_OPERANDS = 24;

  private final Expressions expressions;
  private final Predicate<String> isTaken;
  private int names;

  /** A name and what it stands for. */
  public record Assignment(String name, Expr value) {}

  /**
   * A computation.
   *
   * @param temporaries in the order in which they have to be computed
   * @param results in the given order, by the given names
   */
  public record Shared(List<Assignment> temporaries, List<Assignment> results) {}

  /**
   * Shares by making new nodes in a factory.
   *
   * @param isTaken whether a name means something else already
   */
  public CommonSubexpressions(Expressions expressions, Predicate<String> isTaken) {
    this.expressions = expressions;
    this.isTaken = isTaken;
  }

  /** The computation of some results outside of any loop. */
  public Shared share(List<Assignment> results) {
    return share(results, Set.of());
  }

  /**
   * The computation of some results within loops. Names continue where an earlier call on this
   * object ended.
   *
   * @param scope the indices of the loops around
   */
  public Shared share(List<Assignment> results, Set<String> scope) {
    return new Computation(results, scope).run();
  }

  private String newName() {
    String name;
    do {
      names++;
      name = "t" + names;
    } while (isTaken.test(name));
    return name;
  }

  private final class Computation {
    private final List<Assignment> results;
    private final Set<String> scope;
    private final List<Expr> roots;
    private final Map<Expr, Integer> uses;
    private final Map<Expr, Expr> rewritten = new HashMap<>();
    private final NestingDepth depths = new NestingDepth();
    private final Substitution substitution = new Substitution(expressions);
    private final List<Assignment> temporaries = new ArrayList<>();

    Computation(List<Assignment> results, Set<String> scope) {
      this.results = List.copyOf(results);
      this.scope = scope;
      roots = results.stream().map(Assignment::value).toList();
      uses = UseCounts.below(roots, this::isClosed);
    }

    Shared run() {
      for (Expr node : Postorder.of(roots)) {
        Expr value = printable(substitution.rebuilt(node, rewritten));
        rewritten.put(node, isTemporary(node) ? named(value) : value);
      }
      List<Assignment> values =
          results.stream()
              .map(r -> new Assignment(r.name(), Objects.requireNonNull(rewritten.get(r.value()))))
              .toList();
      return new Shared(List.copyOf(temporaries), values);
    }

    private boolean isClosed(Expr node) {
      return scope.containsAll(expressions.openIndices(node));
    }

    private boolean isTemporary(Expr node) {
      if (node.isLeaf() || !isClosed(node)) {
        return false;
      }
      boolean shared = uses.getOrDefault(node, 0) > 1 && !isNegatedLeaf(node);
      return shared || node instanceof Expr.Reduction;
    }

    private static boolean isNegatedLeaf(Expr node) {
      List<Expr> parts = node.children();
      return node instanceof Expr.Product
          && parts.size() == 2
          && Expr.isConstant(parts.get(0), -1)
          && parts.get(1).isLeaf();
    }

    private Expr named(Expr value) {
      if (value.isLeaf()) {
        return value;
      }
      String name = newName();
      temporaries.add(new Assignment(name, value));
      return expressions.symbol(name);
    }

    /** A rewritten node, cut where it is too long or too deep to be printed. */
    private Expr printable(Expr node) {
      if (!isClosed(node) || node instanceof Expr.Reduction) {
        return node;
      }
      Expr shorter = shortened(node);
      return depths.below(shorter) <= NestingDepth.LIMIT ? shorter : shallower(shorter);
    }

    private Expr shallower(Expr node) {
      Expr deepest =
          node.children().stream().max(Comparator.comparingInt(depths::below)).orElseThrow();
      if (deepest.isLeaf()) {
        return node;
      }
      Expr name = named(deepest);
      return printable(substitution.replaceNodes(node, part -> part.equals(deepest) ? name : null));
    }

    private Expr shortened(Expr node) {
      if (node instanceof Expr.Sum sum && sum.terms().size() > MOST_OPERANDS) {
        return headNamed(sum.terms(), MOST_OPERANDS, expressions::sum);
      }
      if (node instanceof Expr.Product product && operands(product) > MOST_OPERANDS) {
        int head = MOST_OPERANDS / Fraction.LARGEST_REPEATED;
        return headNamed(product.factors(), head, expressions::product);
      }
      return node;
    }

    private static int operands(Expr.Product product) {
      Fraction fraction = Fraction.of(product);
      return fraction.above().size() + fraction.below().size();
    }

    private Expr headNamed(
        List<Expr> operands, int head, java.util.function.Function<List<Expr>, Expr> combine) {
      List<Expr> shorter = new ArrayList<>();
      shorter.add(named(printable(combine.apply(operands.subList(0, head)))));
      shorter.addAll(operands.subList(head, operands.size()));
      return printable(combine.apply(shorter));
    }
  }
}
