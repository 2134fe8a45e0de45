package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts functions in for fields: a derivative of a field becomes the total derivative of its
 * function, such as an ansatz over raw network outputs, or an exact solution over the coordinates.
 */
public final class FieldExpansion {
  private final Expressions expressions;
  private final Derivatives derivatives;
  private final Function<String, Optional<Expr>> function;
  private final Map<Expr.Jet, Expr> expanded = new LinkedHashMap<>();

  /**
   * An expansion.
   *
   * @param function the function of a field, where it has one
   */
  public FieldExpansion(Expressions expressions, Function<String, Optional<Expr>> function) {
    this.expressions = expressions;
    this.derivatives = new Derivatives(expressions);
    this.function = function;
  }

  /** The expression with every field that has a function expanded. */
  public Expr expand(Expr written) {
    return new Substitution(expressions)
        .replace(written, leaf -> leaf instanceof Expr.Jet jet ? expanded(jet) : leaf);
  }

  private Expr expanded(Expr.Jet jet) {
    Optional<Expr> own = function.apply(jet.field());
    if (own.isEmpty()) {
      return jet;
    }
    Expr known = expanded.get(jet);
    if (known == null) {
      known =
          jet.operator().kind() == Operator.Kind.LAPLACIAN
              ? laplacian(own.get(), jet.operator())
              : partials(own.get(), jet.operator());
      expanded.put(jet, known);
    }
    return known;
  }

  private Expr partials(Expr own, Operator operator) {
    return expressions.sum(
        operator.partials().stream().map(partial -> total(own, partial.axes())).toList());
  }

  private Expr total(Expr expression, List<Integer> axes) {
    Expr result = expression;
    for (int axis : axes) {
      result = derivatives.total(result, axis);
    }
    return result;
  }

  /**
   * The Laplacian of {@code A(x, net)}: every second derivative of a network output comes with the
   * same factor {@code dA/dnet}, so their sum stays one Laplacian channel.
   */
  private Expr laplacian(Expr own, Operator operator) {
    List<Expr> terms = new ArrayList<>();
    for (int axis : operator.axes()) {
      Expr second = total(own, List.of(axis, axis));
      terms.add(
          new Substitution(expressions)
              .replace(second, leaf -> isUnmixed(leaf, axis) ? expressions.constant(0) : leaf));
    }
    for (Expr.Jet output : Leaves.jets(own)) {
      terms.add(
          expressions.product(
              derivatives.by(own, output), expressions.jet(output.field(), operator)));
    }
    return expressions.sum(terms);
  }

  private static boolean isUnmixed(Expr leaf, int axis) {
    return leaf instanceof Expr.Jet jet && jet.operator().equals(Operator.partial(axis, axis));
  }
}
