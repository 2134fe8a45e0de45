package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.UnaryOperator;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lowers the Java expressions of a body to values. */
final class ExpressionLowering {
  private final Expressions expressions;
  private final ConstantTable constants;
  private final Conversion conversion;
  private final BodyLowering bodies;
  private final MathFunctions math;
  private final Comparisons comparisons;

  ExpressionLowering(
      Expressions expressions,
      ConstantTable constants,
      Conversion conversion,
      BodyLowering bodies) {
    this.expressions = expressions;
    this.constants = constants;
    this.conversion = conversion;
    this.bodies = bodies;
    this.math = new MathFunctions(expressions, conversion);
    this.comparisons = new Comparisons(conversion);
  }

  Value lower(Expression expression, Scope scope) {
    if (expression instanceof Expression.Unary unary) {
      return unary(unary, lower(unary.operand(), scope));
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary, lower(binary.left(), scope), lower(binary.right(), scope));
    } else if (expression instanceof Expression.Conditional conditional) {
      return conditional(conditional, scope);
    } else if (expression instanceof Expression.Cast cast) {
      return conversion.to(cast.type(), lower(cast.operand(), scope), cast.ref());
    }
    return compound(expression, scope);
  }

  private Value compound(Expression expression, Scope scope) {
    if (expression instanceof Expression.MathCall call) {
      return math.apply(call, lowerAll(call.arguments(), scope));
    } else if (expression instanceof Expression.OwnCall call) {
      return bodies.call(call.method(), lowerAll(call.arguments(), scope), call.ref());
    } else if (expression instanceof Expression.ForeignCall call) {
      return foreign(call, lowerAll(call.arguments(), scope));
    } else if (expression instanceof Expression.Element element) {
      return element(element, lower(element.array(), scope), lower(element.index(), scope));
    } else if (expression instanceof Expression.Length length) {
      return new Value.Whole(length(lower(length.array(), scope), length.ref()));
    } else if (expression instanceof Expression.ArrayLiteral array) {
      return array(array, lowerAll(array.elements(), scope));
    }
    return leaf(expression, scope);
  }

  /** Apart from the others, whose frames a deep expression stacks up. */
  private Value leaf(Expression expression, Scope scope) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal);
    } else if (expression instanceof Expression.Name name) {
      return scope.get(name.name()).orElseThrow(() -> unresolved(name.name(), name.ref()));
    } else if (expression instanceof Expression.Constant constant) {
      return constants.value(constant.id(), this, constant.ref());
    } else if (expression instanceof Expression.Trainable trainable) {
      return new Value.Real(expressions.symbol(trainable.name()));
    } else if (expression instanceof Expression.Unresolved unresolved) {
      throw unresolved(unresolved.text(), unresolved.ref());
    }
    Expression.Unsupported refused = (Expression.Unsupported) expression;
    throw new LoweringException(
        BodyRule.UNSUPPORTED_JAVA, refused.ref(), refused.what(), refused.remedy());
  }

  private List<Value> lowerAll(List<Expression> list, Scope scope) {
    return list.stream().map(expression -> lower(expression, scope)).toList();
  }

  private static LoweringException unresolved(String text, SourceRef at) {
    return new LoweringException(
        BodyRule.UNSUPPORTED_JAVA,
        at,
        "the name " + text + ", which is not in scope",
        "declare it");
  }

  private Value literal(Expression.Literal literal) {
    if (literal.value() instanceof Boolean truth) {
      return new Value.Truth(truth);
    }
    Number number = (Number) literal.value();
    return literal.type().isInteger()
        ? new Value.Whole(number.longValue())
        : new Value.Real(expressions.constant(number.doubleValue()));
  }

  private Value unary(Expression.Unary unary, Value operand) {
    if (unary.operator() == UnaryOperator.NOT) {
      return comparisons.not(operand);
    }
    if (unary.operator() == UnaryOperator.PLUS) {
      return operand;
    }
    if (operand instanceof Value.Whole whole) {
      return new Value.Whole(wrap(unary.type(), -whole.number()));
    }
    Expr negated = expressions.negate(conversion.real(operand, unary.ref()));
    return unary.type().isInteger() ? new Value.IndexArithmetic(negated) : new Value.Real(negated);
  }

  private Value binary(Expression.Binary binary, Value left, Value right) {
    if (!binary.operator().isArithmetic()) {
      return comparisons.compare(binary, left, right);
    }
    if (binary.type().isInteger()) {
      return integer(binary, left, right);
    }
    Expr a = conversion.real(left, binary.left().ref());
    Expr b = conversion.real(right, binary.right().ref());
    return new Value.Real(
        Constants.finite(() -> arithmetic(binary, a, b), binary.ref(), binary.operator().text()));
  }

  private Expr arithmetic(Expression.Binary binary, Expr a, Expr b) {
    return switch (binary.operator()) {
      case ADD -> expressions.sum(a, b);
      case SUBTRACT -> expressions.difference(a, b);
      case MULTIPLY -> expressions.product(a, b);
      case DIVIDE -> quotient(a, b, binary.right().ref());
      default -> remainder(a, b, binary.ref());
    };
  }

  private Expr quotient(Expr a, Expr b, SourceRef at) {
    if (Constants.valueOf(b).filter(value -> value == 0).isPresent()) {
      throw new LoweringException(BodyRule.DIVISION_BY_ZERO, at, "the expression");
    }
    return expressions.quotient(a, b);
  }

  private Expr remainder(Expr a, Expr b, SourceRef at) {
    Optional<Double> x = Constants.valueOf(a);
    Optional<Double> y = Constants.valueOf(b);
    if (x.isEmpty() || y.isEmpty()) {
      throw new LoweringException(
          BodyRule.UNSUPPORTED_JAVA,
          at,
          "% of a value that depends on the point",
          "use Math.floor");
    }
    return expressions.constant(x.get() % y.get());
  }

  private Value integer(Expression.Binary binary, Value left, Value right) {
    if (left instanceof Value.Whole a && right instanceof Value.Whole b) {
      if (b.number() == 0 && binary.operator().ordinal() >= BinaryOperator.DIVIDE.ordinal()) {
        throw new LoweringException(
            BodyRule.DIVISION_BY_ZERO, binary.right().ref(), "the expression");
      }
      return new Value.Whole(wrap(binary.type(), whole(binary.operator(), a.number(), b.number())));
    }
    boolean varies = left instanceof Value.Real || right instanceof Value.Real;
    if (binary.operator().ordinal() > BinaryOperator.MULTIPLY.ordinal()) {
      throw varies ? varies(binary) : new NotAReduction("an integer division by or of an index");
    }
    Expr a = conversion.real(left, binary.left().ref());
    Expr b = conversion.real(right, binary.right().ref());
    Expr value = arithmetic(binary, a, b);
    return varies ? new Value.Real(value) : new Value.IndexArithmetic(value);
  }

  private static LoweringException varies(Expression.Binary binary) {
    return new LoweringException(
        BodyRule.UNSUPPORTED_JAVA,
        binary.ref(),
        "an integer division of a value that depends on the point",
        "use doubles and Math.floor");
  }

  private static long whole(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      default -> a % b;
    };
  }

  private static long wrap(JavaType type, long value) {
    return type == JavaType.INT ? (int) value : value;
  }

  private Value conditional(Expression.Conditional conditional, Scope scope) {
    Value condition = lower(conditional.condition(), scope);
    if (condition instanceof Value.Truth truth) {
      return lower(truth.holds() ? conditional.yes() : conditional.no(), scope);
    }
    return conversion.choose(
        ((Value.Test) condition).condition(),
        lower(conditional.yes(), scope),
        lower(conditional.no(), scope),
        conditional.ref());
  }

  private Value foreign(Expression.ForeignCall call, List<Value> arguments) {
    List<Expr> lowered = new ArrayList<>();
    for (Value argument : arguments) {
      lowered.add(conversion.real(argument, call.ref()));
    }
    if (lowered.stream().anyMatch(Unknowns::mentions)) {
      throw new LoweringException(
          BodyRule.OPAQUE_CALL,
          call.ref(),
          call.owner() + "." + call.method(),
          "an argument",
          Unknowns.first(lowered));
    }
    return new Value.Real(expressions.opaque(call.owner(), call.method(), lowered, integers(call)));
  }

  /** The positions of integer arguments, which choose the method that Java calls. */
  private static List<Integer> integers(Expression.ForeignCall call) {
    return IntStream.range(0, call.arguments().size())
        .filter(i -> call.arguments().get(i).type().isInteger())
        .boxed()
        .toList();
  }

  private Value element(Expression.Element element, Value array, Value index) {
    if (array instanceof Value.Matrix matrix) {
      long row = conversion.whole(index, element.index().ref());
      return new Value.Array(matrix.rows().get(inRange(row, matrix.rows().size(), element)));
    }
    Vector elements = ((Value.Array) array).elements();
    if (index instanceof Value.LoopIndex loop) {
      Expr value = elementOf(loop, elements);
      return elements.whole() ? new Value.IndexArithmetic(value) : new Value.Real(value);
    }
    long position = conversion.whole(index, element.index().ref());
    return elements.value(expressions, inRange(position, elements.length(), element));
  }

  private Expr elementOf(Value.LoopIndex loop, Vector elements) {
    if (loop.from() < 0 || loop.to() > elements.length()) {
      throw new NotAReduction("an index out of range is reported trip by trip");
    }
    return elements
        .at(expressions, loop.name())
        .orElseThrow(() -> new NotAReduction("an array without an indexed form"));
  }

  private static int inRange(long index, int length, Expression.Element element) {
    if (index < 0 || index >= length) {
      throw new LoweringException(
          BodyRule.INDEX_OUT_OF_RANGE, element.index().ref(), index, "the array", length);
    }
    return (int) index;
  }

  private static long length(Value array, SourceRef at) {
    if (array instanceof Value.Array vector) {
      return vector.elements().length();
    } else if (array instanceof Value.Matrix matrix) {
      return matrix.rows().size();
    }
    throw new LoweringException(
        BodyRule.UNSUPPORTED_JAVA, at, "the length of a value that is no array", "use an array");
  }

  private Value array(Expression.ArrayLiteral array, List<Value> elements) {
    if (array.type() == JavaType.DOUBLE_MATRIX) {
      return new Value.Matrix(
          elements.stream().map(row -> ((Value.Array) row).elements()).toList());
    }
    if (array.type() == JavaType.OTHER) {
      throw new LoweringException(
          BodyRule.UNSUPPORTED_JAVA, array.ref(), "an array of this type", "use doubles or ints");
    }
    return new Value.Array(
        Vector.of(
            "table",
            elements.stream().map(value -> conversion.real(value, array.ref())).toList(),
            array.type() == JavaType.INT_ARRAY));
  }
}
