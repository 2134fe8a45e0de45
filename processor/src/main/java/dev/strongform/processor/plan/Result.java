package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import java.util.function.UnaryOperator;

/**
 * One number that a plan must compute for every lane.
 *
 * @param section heading of the part of the code that it belongs to
 */
public record Result(String section, Slot target, Expr value) {
  /** The same with its value computed from what an operator leaves of it. */
  Result after(UnaryOperator<Expr> operator) {
    return new Result(section, target, operator.apply(value));
  }
}
