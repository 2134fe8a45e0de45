package dev.strongform.processor.expression;

import java.util.List;

/** The partial derivative of each elementary function by each of its arguments. */
final class FunctionDerivatives {
  private final Expressions expressions;

  FunctionDerivatives(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The derivative of {@code apply} by its argument number {@code which}. */
  Expr partial(Expr.Apply apply, int which) {
    List<Expr> arguments = apply.arguments();
    return arguments.size() == 1
        ? unary(apply, arguments.get(0))
        : binary(apply, arguments.get(0), arguments.get(1), which);
  }

  private Expr unary(Expr.Apply apply, Expr x) {
    return switch (apply.function()) {
      case SIN -> call(Function.COS, x);
      case COS -> expressions.negate(call(Function.SIN, x));
      case TAN -> onePlus(square(apply));
      case SINH -> call(Function.COSH, x);
      case COSH -> call(Function.SINH, x);
      case TANH -> oneMinus(square(apply));
      case EXP -> apply;
      case EXPM1 -> call(Function.EXP, x);
      case ABS -> call(Function.SIGNUM, x);
      default -> isStepped(apply) ? expressions.constant(0) : inverse(apply, x);
    };
  }

  /** Those whose derivative is one over something. */
  private Expr inverse(Expr.Apply apply, Expr x) {
    return switch (apply.function()) {
      case ASIN -> reciprocal(call(Function.SQRT, oneMinus(square(x))));
      case ACOS -> expressions.negate(reciprocal(call(Function.SQRT, oneMinus(square(x)))));
      case ATAN -> reciprocal(onePlus(square(x)));
      case LOG -> reciprocal(x);
      case LOG10 -> reciprocal(scaled(StrictMath.log(10), x));
      case LOG1P -> reciprocal(onePlus(x));
      case SQRT -> reciprocal(scaled(2, apply));
      case CBRT -> reciprocal(scaled(3, square(apply)));
      default -> throw new AssertionError("no derivative rule for " + apply.function());
    };
  }

  private Expr binary(Expr.Apply apply, Expr x, Expr y, int which) {
    return switch (apply.function()) {
      case HYPOT -> expressions.quotient(which == 0 ? x : y, apply);
      case ATAN2 -> angle(x, y, which);
      case MAX -> chosen(Relation.GREATER, x, y, which);
      case MIN -> chosen(Relation.LESS, x, y, which);
      case COPY_SIGN -> which == 0 ? signs(x, y) : expressions.constant(0);
      case IEEE_REMAINDER -> which == 0 ? expressions.constant(1) : turns(apply, x, y);
      default -> throw new AssertionError("no derivative rule for " + apply.function());
    };
  }

  /** atan2(y, x) by y is x / (x^2 + y^2), by x it is -y / (x^2 + y^2). */
  private Expr angle(Expr y, Expr x, int which) {
    Expr squares = expressions.sum(square(x), square(y));
    return expressions.quotient(which == 0 ? x : expressions.negate(y), squares);
  }

  private Expr chosen(Relation relation, Expr x, Expr y, int which) {
    Expr one = expressions.constant(1);
    Expr zero = expressions.constant(0);
    Condition first = Condition.compare(relation, x, y);
    return expressions.choice(first, which == 0 ? one : zero, which == 0 ? zero : one);
  }

  private Expr signs(Expr x, Expr y) {
    Expr unit = call(Function.COPY_SIGN, expressions.constant(1), y);
    return expressions.product(call(Function.SIGNUM, x), unit);
  }

  /** The remainder is x - k y with a whole k, so its derivative by y is -k. */
  private Expr turns(Expr remainder, Expr x, Expr y) {
    return expressions.quotient(expressions.difference(remainder, x), y);
  }

  private static boolean isStepped(Expr.Apply apply) {
    return !apply.function().isDifferentiable();
  }

  private Expr call(Function function, Expr... arguments) {
    return expressions.apply(function, arguments);
  }

  private Expr square(Expr x) {
    return expressions.power(x, 2);
  }

  private Expr reciprocal(Expr x) {
    return expressions.power(x, -1);
  }

  private Expr scaled(double factor, Expr x) {
    return expressions.product(expressions.constant(factor), x);
  }

  private Expr onePlus(Expr x) {
    return expressions.sum(expressions.constant(1), x);
  }

  private Expr oneMinus(Expr x) {
    return expressions.difference(expressions.constant(1), x);
  }
}
