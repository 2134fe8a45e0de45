package dev.strongform.processor.lower;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gives derivatives of unknowns and quantities; those of a quantity are worked out in full. */
final class FieldTable {
  private final Expressions expressions;
  private final Derivatives derivatives;
  private final List<Integer> space;
  private final Function<String, java.util.Optional<Expr>> quantities;

  /**
   * A table.
   *
   * @param space the space axes
   * @param quantities the expression of a quantity, empty for an unknown
   */
  FieldTable(
      Expressions expressions,
      List<Integer> space,
      Function<String, java.util.Optional<Expr>> quantities) {
    this.expressions = expressions;
    this.derivatives = new Derivatives(expressions);
    this.space = List.copyOf(space);
    this.quantities = quantities;
  }

  /** The derivative once by each axis listed. */
  Expr partial(String field, List<Integer> axes) {
    return quantities
        .apply(field)
        .map(quantity -> total(quantity, axes))
        .orElseGet(
            () ->
                expressions.jet(
                    field, Operator.partial(axes.stream().mapToInt(Integer::intValue).toArray())));
  }

  private Expr total(Expr expression, List<Integer> axes) {
    Expr result = expression;
    for (int axis : axes) {
      result = derivatives.total(result, axis);
    }
    return result;
  }

  /** The first derivatives along the given axes, which are consecutive. */
  Vector gradient(String field, List<Integer> axes) {
    if (quantities.apply(field).isEmpty()) {
      return new Vector.Derivatives(field, axes.get(0), axes.size());
    }
    return new Vector.Plain(axes.stream().map(axis -> partial(field, List.of(axis))).toList());
  }

  /** The Laplacian over space: one channel of an unknown's jet. */
  Expr laplacian(String field) {
    if (quantities.apply(field).isEmpty() && space.size() > 1) {
      return expressions.jet(
          field, Operator.laplacian(space.stream().mapToInt(Integer::intValue).toArray()));
    }
    return expressions.sum(space.stream().map(i -> partial(field, List.of(i, i))).toList());
  }

  /** The Laplacian of the Laplacian over space. */
  Expr bilaplacian(String field) {
    List<Expr> terms = new ArrayList<>();
    for (int i : space) {
      for (int j : space) {
        terms.add(partial(field, List.of(i, i, j, j)));
      }
    }
    return expressions.sum(terms);
  }

  /** The derivative along the outward normal. */
  Expr normal(String field) {
    List<Expr> terms = new ArrayList<>();
    for (int axis : space) {
      terms.add(expressions.product(expressions.normal(axis), partial(field, List.of(axis))));
    }
    return expressions.sum(terms);
  }
}
