package dev.strongform.processor.expression;

import java.util.List;

/** What powers simplify to. */
final class PowerRules {
  private final Expressions expressions;
  private final Interner interner;

  PowerRules(Expressions expressions, Interner interner) {
    this.expressions = expressions;
    this.interner = interner;
  }

  Expr power(Expr base, Expr exponent) {
    if (exponent instanceof Expr.Constant constant) {
      return constantPower(base, constant.value());
    }
    return Expr.isConstant(base, 1) ? base : interner.power(base, exponent);
  }

  private Expr constantPower(Expr base, double exponent) {
    if (exponent == 0) {
      return expressions.constant(1);
    }
    if (exponent == 1) {
      return base;
    }
    if (base instanceof Expr.Constant constant) {
      return folded(constant, exponent);
    }
    if (Math.abs(exponent) == 0.5) {
      return root(base, exponent);
    }
    return exponent == StrictMath.rint(exponent)
        ? integerPower(base, exponent)
        : plain(base, exponent);
  }

  private Expr folded(Expr.Constant base, double exponent) {
    double value = Arithmetic.STRICT.power(base.value(), exponent);
    return Double.isFinite(value) ? expressions.constant(value) : plain(base, exponent);
  }

  private Expr root(Expr base, double exponent) {
    Expr root = expressions.apply(Function.SQRT, base);
    return exponent < 0 ? expressions.power(root, -1) : root;
  }

  private Expr integerPower(Expr base, double exponent) {
    if (base instanceof Expr.Product product) {
      List<Expr> factors = product.factors();
      return expressions.product(factors.stream().map(f -> constantPower(f, exponent)).toList());
    }
    if (base instanceof Expr.Power power) {
      Expr inner = expressions.product(expressions.constant(exponent), power.exponent());
      return power(power.base(), inner);
    }
    boolean even = exponent % 2 == 0;
    if (even && base instanceof Expr.Apply apply && apply.function() == Function.SQRT) {
      return constantPower(apply.arguments().get(0), exponent / 2);
    }
    if (even && base instanceof Expr.Apply apply && apply.function() == Function.ABS) {
      return constantPower(apply.arguments().get(0), exponent);
    }
    return plain(base, exponent);
  }

  private Expr plain(Expr base, double exponent) {
    return interner.power(base, expressions.constant(exponent));
  }
}
