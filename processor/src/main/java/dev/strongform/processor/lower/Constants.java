package dev.strongform.processor.lower;

import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.NonFiniteConstantException;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the values of expressions without leaves. */
final class Constants {
  private Constants() {}

  /** The value of an expression that depends on nothing. */
  static Optional<Double> valueOf(Expr expression) {
    if (!Leaves.isConstant(expression)) {
      return Optional.empty();
    }
    return Optional.of(
        Interpreter.evaluate(
            expression,
            leaf -> {
              throw new IllegalStateException("a constant has no leaf " + leaf);
            }));
  }

  /** Makes an expression, and refuses one that folds to a number that is not finite. */
  static Expr finite(Supplier<Expr> made, SourceRef at, String what) {
    Expr expression;
    try {
      expression = made.get();
    } catch (NonFiniteConstantException notFinite) {
      throw new LoweringException(
          BodyRule.CONSTANT_NOT_FINITE, at, what, String.valueOf(notFinite.getMessage()));
    }
    valueOf(expression)
        .filter(value -> !Double.isFinite(value))
        .ifPresent(
            value -> {
              throw new LoweringException(BodyRule.CONSTANT_NOT_FINITE, at, what, value);
            });
    return expression;
  }
}
