package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the terms of a sum: flattens sums, adds up the coefficients of like terms. Where these
 * cancel but for rounding, as {@code pi^2 pi^2} and {@code pi pi pi pi} do, the term is gone.
 */
final class SumBuilder {
  /** A longer operand is taken as one term, so that a running sum does not cost its square. */
  static final int LONGEST_FLATTENED = 256;

  /** What rounding may leave of coefficients that cancel, in proportion to their sizes. */
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  private final Expressions expressions;
  private final Map<Expr, Collected> coefficients = new LinkedHashMap<>();

  /**
   * The coefficient of a term.
   *
   * @param size the sum of the absolute values that were added up
   */
  private record Collected(double total, double size) {
    static Collected of(double coefficient) {
      return new Collected(coefficient, Math.abs(coefficient));
    }

    Collected plus(Collected other) {
      return new Collected(total + other.total, size + other.size);
    }

    double value() {
      return Math.abs(total) <= ROUNDING * size ? 0 : total;
    }
  }

  SumBuilder(Expressions expressions) {
    this.expressions = expressions;
  }

  void add(Expr term, double scale) {
    if (term instanceof Expr.Constant constant) {
      collect(expressions.constant(1), scale * constant.value());
    } else if (flattens(term)) {
      ((Expr.Sum) term).terms().forEach(part -> add(part, scale));
    } else if (Coefficient.of(term) != 1) {
      collect(Coefficient.rest(expressions, term), scale * Coefficient.of(term));
    } else {
      collect(term, scale);
    }
  }

  /** The sum of what was added, in the order in which the terms first appeared. */
  Expr build() {
    List<Expr> terms = new ArrayList<>();
    coefficients.forEach(
        (rest, collected) -> {
          double coefficient = collected.value();
          if (coefficient == 1) {
            terms.add(rest);
          } else if (coefficient != 0) {
            terms.add(expressions.product(expressions.constant(coefficient), rest));
          }
        });
    if (terms.size() > 1 && terms.stream().anyMatch(SumBuilder::flattens)) {
      return expressions.sum(terms);
    }
    return expressions.sumOfDistinct(terms);
  }

  private void collect(Expr rest, double coefficient) {
    Collected all = coefficients.merge(rest, Collected.of(coefficient), Collected::plus);
    if (!Double.isFinite(all.total())) {
      throw new NonFiniteConstantException("a sum");
    }
  }

  private static boolean flattens(Expr term) {
    return term instanceof Expr.Sum sum && sum.terms().size() <= LONGEST_FLATTENED;
  }
}
