package dev.strongform.processor.expression;

import java.util.List;

/** A term seen as a number times the rest. */
final class Coefficient {
  private Coefficient() {}

  /** The number: a constant's value, a product's leading constant, else 1. */
  static double of(Expr term) {
    if (term instanceof Expr.Constant constant) {
      return constant.value();
    }
    return term instanceof Expr.Product product
            && product.factors().get(0) instanceof Expr.Constant constant
        ? constant.value()
        : 1;
  }

  /** What the number multiplies. */
  static Expr rest(Expressions expressions, Expr term) {
    if (term instanceof Expr.Constant) {
      return expressions.constant(1);
    }
    if (term instanceof Expr.Product product && product.factors().get(0) instanceof Expr.Constant) {
      return expressions.productOfDistinct(tail(product.factors()));
    }
    return term;
  }

  /** Whether a minus sign stands in front. */
  static boolean isNegative(Expr term) {
    return of(term) < 0;
  }

  private static List<Expr> tail(List<Expr> factors) {
    return factors.subList(1, factors.size());
  }
}
