package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.expression.Condition;
import dev.strongform.processor.expression.Expr;
import java.util.Optional;

/** Lowers comparisons and the logic over them. */
final class Comparisons {
  private final Conversion conversion;

  Comparisons(Conversion conversion) {
    this.conversion = conversion;
  }

  Value compare(Expression.Binary binary, Value left, Value right) {
    if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
      return connect(binary.operator() == BinaryOperator.AND, left, right);
    }
    if (isBoolean(left) && isBoolean(right)) {
      return equal(binary.operator() == BinaryOperator.EQUAL, left, right);
    }
    Expr a = conversion.real(left, binary.left().ref());
    Expr b = conversion.real(right, binary.right().ref());
    Optional<Double> x = Constants.valueOf(a);
    Optional<Double> y = Constants.valueOf(b);
    if (x.isPresent() && y.isPresent()) {
      return new Value.Truth(Relations.of(binary.operator()).holds(x.get(), y.get()));
    }
    return new Value.Test(Condition.compare(Relations.of(binary.operator()), a, b));
  }

  Value not(Value operand) {
    if (operand instanceof Value.Truth truth) {
      return new Value.Truth(!truth.holds());
    }
    return new Value.Test(Condition.not(((Value.Test) operand).condition()));
  }

  private static boolean isBoolean(Value value) {
    return value instanceof Value.Truth || value instanceof Value.Test;
  }

  /** Whether two booleans are equal, or differ. */
  private Value equal(boolean equal, Value left, Value right) {
    Value same = connect(false, connect(true, left, right), connect(true, not(left), not(right)));
    return equal ? same : not(same);
  }

  private static Value connect(boolean and, Value left, Value right) {
    if (left instanceof Value.Truth truth) {
      return truth.holds() == and ? right : left;
    }
    if (right instanceof Value.Truth truth) {
      return truth.holds() == and ? left : right;
    }
    Condition a = ((Value.Test) left).condition();
    Condition b = ((Value.Test) right).condition();
    return new Value.Test(and ? Condition.and(a, b) : Condition.or(a, b));
  }
}
