package dev.strongform.processor.expression;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What calls of elementary functions simplify to. */
final class FunctionRules {
  /** Multiples of half pi beyond this many are taken as the doubles they are. */
  private static final int LARGEST_MULTIPLE = 1 << 20;

  private final Expressions expressions;
  private final Interner interner;

  FunctionRules(Expressions expressions, Interner interner) {
    this.expressions = expressions;
    this.interner = interner;
  }

  Expr apply(Function function, List<Expr> arguments) {
    Expr simpler = constants(function, arguments);
    if (simpler == null) {
      simpler = parity(function, arguments);
    }
    if (simpler == null && arguments.size() == 1) {
      simpler = inverse(function, arguments.get(0));
    }
    if (simpler == null && isIdempotent(function) && arguments.get(0).equals(arguments.get(1))) {
      simpler = arguments.get(0);
    }
    return simpler == null ? interner.apply(function, arguments) : simpler;
  }

  Optional<Expr> math(String javaName, List<Expr> arguments) {
    return switch (javaName + arguments.size()) {
      case "pow2" -> Optional.of(expressions.power(arguments.get(0), arguments.get(1)));
      case "fma3" ->
          Optional.of(
              expressions.sum(
                  expressions.product(arguments.get(0), arguments.get(1)), arguments.get(2)));
      case "toRadians1" -> Optional.of(scaled(Math.PI / 180, arguments.get(0)));
      case "toDegrees1" -> Optional.of(scaled(180 / Math.PI, arguments.get(0)));
      default ->
          Function.named(javaName, arguments.size()).map(function -> apply(function, arguments));
    };
  }

  private Expr scaled(double factor, Expr argument) {
    return expressions.product(expressions.constant(factor), argument);
  }

  private @Nullable Expr constants(Function function, List<Expr> arguments) {
    if (!arguments.stream().allMatch(Expr.Constant.class::isInstance)) {
      return null;
    }
    List<Double> values = arguments.stream().map(a -> ((Expr.Constant) a).value()).toList();
    Double exact = atMultipleOfHalfPi(function, values.get(0));
    double value = exact == null ? function.evaluate(values) : exact;
    return Double.isFinite(value) ? expressions.constant(value) : null;
  }

  /** The exact value at a double that is the nearest to a multiple of pi / 2. */
  private static @Nullable Double atMultipleOfHalfPi(Function function, double angle) {
    double multiple = StrictMath.rint(angle / (Math.PI / 2));
    boolean isMultiple = multiple * (Math.PI / 2) == angle;
    if (!isMultiple || Math.abs(multiple) > LARGEST_MULTIPLE) {
      return null;
    }
    int quarter = Math.floorMod((int) multiple, 4);
    return switch (function) {
      case SIN -> List.of(0.0, 1.0, 0.0, -1.0).get(quarter);
      case COS -> List.of(1.0, 0.0, -1.0, 0.0).get(quarter);
      case TAN -> quarter % 2 == 0 ? 0.0 : null;
      default -> null;
    };
  }

  /** A minus sign in the argument of an odd function moves out, of an even one vanishes. */
  private @Nullable Expr parity(Function function, List<Expr> arguments) {
    Expr argument = arguments.get(0);
    if (function.parity() == Function.Parity.NONE || !Coefficient.isNegative(argument)) {
      return null;
    }
    Expr mirrored = expressions.apply(function, expressions.negate(argument));
    return function.parity() == Function.Parity.EVEN ? mirrored : expressions.negate(mirrored);
  }

  private @Nullable Expr inverse(Function function, Expr argument) {
    if (function == Function.SQRT && argument instanceof Expr.Power power) {
      return Expr.isConstant(power.exponent(), 2)
          ? expressions.apply(Function.ABS, power.base())
          : null;
    }
    if (!(argument instanceof Expr.Apply inner)) {
      return null;
    }
    boolean undone =
        (function == Function.EXP && inner.function() == Function.LOG)
            || (function == Function.LOG && inner.function() == Function.EXP);
    if (undone) {
      return inner.arguments().get(0);
    }
    return function == Function.ABS && inner.function() == Function.ABS ? inner : null;
  }

  private static boolean isIdempotent(Function function) {
    return function == Function.MAX || function == Function.MIN;
  }
}
