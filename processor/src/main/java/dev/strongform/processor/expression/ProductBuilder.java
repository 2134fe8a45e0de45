package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the factors of a product: flattens products, adds up the exponents of like bases. */
final class ProductBuilder {
  private final Expressions expressions;
  private final Map<Expr, Double> exponents = new LinkedHashMap<>();
  private double coefficient = 1;

  ProductBuilder(Expressions expressions) {
    this.expressions = expressions;
  }

  void multiply(Expr factor) {
    if (factor instanceof Expr.Constant constant) {
      scale(constant.value());
    } else if (flattens(factor)) {
      ((Expr.Product) factor).factors().forEach(this::multiply);
    } else if (Coefficient.of(factor) != 1) {
      scale(Coefficient.of(factor));
      multiply(Coefficient.rest(expressions, factor));
    } else if (factor instanceof Expr.Power power
        && power.exponent() instanceof Expr.Constant exponent) {
      exponents.merge(power.base(), exponent.value(), Double::sum);
    } else {
      exponents.merge(factor, 1.0, Double::sum);
    }
  }

  /** The product of what was multiplied, in the order in which the bases first appeared. */
  Expr build() {
    if (coefficient == 0) {
      return expressions.constant(0);
    }
    List<Expr> factors = new ArrayList<>();
    boolean changed = false;
    for (Map.Entry<Expr, Double> entry : exponents.entrySet()) {
      Expr factor = expressions.power(entry.getKey(), expressions.constant(entry.getValue()));
      changed |= !isPowerOf(factor, entry.getKey(), entry.getValue());
      factors.add(factor);
    }
    return changed ? again(factors) : assemble(factors);
  }

  private Expr again(List<Expr> factors) {
    ProductBuilder simpler = new ProductBuilder(expressions);
    simpler.scale(coefficient);
    factors.forEach(simpler::multiply);
    return simpler.build();
  }

  private Expr assemble(List<Expr> factors) {
    factors.removeIf(factor -> Expr.isConstant(factor, 1));
    if (coefficient == -1 && factors.size() == 1 && factors.get(0) instanceof Expr.Sum sum) {
      return negated(sum);
    }
    if (coefficient != 1 || factors.isEmpty()) {
      factors.add(0, expressions.constant(coefficient));
    }
    return expressions.productOfDistinct(factors);
  }

  /** The opposite of a sum; a term that becomes positive leads, so that no sign has to. */
  private Expr negated(Expr.Sum sum) {
    List<Expr> terms = new ArrayList<>(sum.terms().stream().map(expressions::negate).toList());
    if (Coefficient.isNegative(terms.get(0))) {
      terms.stream()
          .filter(term -> !Coefficient.isNegative(term))
          .findFirst()
          .ifPresent(lead -> Collections.swap(terms, 0, terms.indexOf(lead)));
    }
    return expressions.sumOfDistinct(terms);
  }

  private void scale(double factor) {
    coefficient *= factor;
    if (!Double.isFinite(coefficient)) {
      throw new NonFiniteConstantException("a product");
    }
  }

  /** Whether raising a base gave the plain power: then it needs no second look. */
  private static boolean isPowerOf(Expr factor, Expr base, double exponent) {
    if (exponent == 0) {
      return Expr.isConstant(factor, 1);
    }
    if (exponent == 1) {
      return factor.equals(base);
    }
    return factor instanceof Expr.Power power
        && power.base().equals(base)
        && Expr.isConstant(power.exponent(), exponent);
  }

  private static boolean flattens(Expr factor) {
    return factor instanceof Expr.Product product
        && product.factors().size() <= SumBuilder.LONGEST_FLATTENED;
  }
}
