package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the terms of a sum: flattens sums, adds up the coefficients of like terms. */
final class SumBuilder {
  /** A longer operand is taken as one term, so that a running sum does not cost its square. */
  static final int LONGEST_FLATTENED = 256;

  private final Expressions expressions;
  private final Map<Expr, Double> coefficients = new LinkedHashMap<>();

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
        (rest, coefficient) -> {
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
    double total = coefficients.merge(rest, coefficient, Double::sum);
    if (!Double.isFinite(total)) {
      throw new NonFiniteConstantException("a sum");
    }
  }

  private static boolean flattens(Expr term) {
    return term instanceof Expr.Sum sum && sum.terms().size() <= LONGEST_FLATTENED;
  }
}
