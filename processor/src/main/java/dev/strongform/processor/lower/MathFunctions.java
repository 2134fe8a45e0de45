package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers calls of {@code java.lang.Math}. */
final class MathFunctions {
  private final Expressions expressions;
  private final Conversion conversion;

  MathFunctions(Expressions expressions, Conversion conversion) {
    this.expressions = expressions;
    this.conversion = conversion;
  }

  Value apply(Expression.MathCall call, List<Value> arguments) {
    Optional<Value> whole = whole(call, arguments);
    if (whole.isPresent()) {
      return whole.get();
    }
    List<Expr> real = new ArrayList<>();
    for (Value argument : arguments) {
      real.add(conversion.real(argument, call.ref()));
    }
    return new Value.Real(
        Constants.finite(() -> real(call, real), call.ref(), "Math." + call.function()));
  }

  private Expr real(Expression.MathCall call, List<Expr> arguments) {
    return switch (call.function()) {
      case "pow" -> expressions.power(arguments.get(0), arguments.get(1));
      case "fma" ->
          expressions.sum(
              expressions.product(arguments.get(0), arguments.get(1)), arguments.get(2));
      case "toRadians" ->
          expressions.product(expressions.constant(Math.PI / 180), arguments.get(0));
      case "toDegrees" ->
          expressions.product(expressions.constant(180 / Math.PI), arguments.get(0));
      default -> named(call.function(), arguments, call.ref());
    };
  }

  private Expr named(String name, List<Expr> arguments, SourceRef at) {
    Function function =
        Function.named(name, arguments.size())
            .orElseThrow(
                () ->
                    new LoweringException(
                        BodyRule.UNSUPPORTED_JAVA,
                        at,
                        "Math." + name,
                        "use a function that the guide lists"));
    if (!function.isDifferentiable() && arguments.stream().anyMatch(Unknowns::mentions)) {
      throw new LoweringException(BodyRule.NOT_DIFFERENTIABLE, at, name, Unknowns.first(arguments));
    }
    return expressions.apply(function, arguments);
  }

  /** Functions that give an integer for known integers. */
  private static Optional<Value> whole(Expression.MathCall call, List<Value> arguments) {
    if (!call.type().isInteger() || !arguments.stream().allMatch(Value.Whole.class::isInstance)) {
      return Optional.empty();
    }
    long a = ((Value.Whole) arguments.get(0)).number();
    long b = ((Value.Whole) arguments.get(arguments.size() - 1)).number();
    return switch (call.function()) {
      case "abs" -> Optional.of(new Value.Whole(Math.abs(a)));
      case "max" -> Optional.of(new Value.Whole(Math.max(a, b)));
      case "min" -> Optional.of(new Value.Whole(Math.min(a, b)));
      case "floorDiv" -> Optional.of(new Value.Whole(Math.floorDiv(a, b)));
      case "floorMod" -> Optional.of(new Value.Whole(Math.floorMod(a, b)));
      default -> Optional.empty();
    };
  }
}
