package dev.strongform.processor.declaration;

import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions as Java, for messages. */
public final class ExpressionText {
  private ExpressionText() {}

  /** The expression as Java, with the parentheses that it needs. */
  public static String of(Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      return unary.operator().text() + operand(unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      return side(binary.left(), binary, false)
          + " "
          + binary.operator().text()
          + " "
          + side(binary.right(), binary, true);
    } else if (expression instanceof Expression.Conditional conditional) {
      return operand(conditional.condition())
          + " ? "
          + operand(conditional.yes())
          + " : "
          + operand(conditional.no());
    } else if (expression instanceof Expression.Cast cast) {
      return "(" + cast.type().text() + ") " + operand(cast.operand());
    }
    return primary(expression);
  }

  private static String primary(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.text();
    } else if (expression instanceof Expression.Name name) {
      return name.name();
    } else if (expression instanceof Expression.Constant constant) {
      return constant.id();
    } else if (expression instanceof Expression.Trainable trainable) {
      return trainable.name();
    } else if (expression instanceof Expression.OpaqueField field) {
      return field.text();
    } else if (expression instanceof Expression.Unresolved unresolved) {
      return unresolved.text();
    } else if (expression instanceof Expression.Element element) {
      return operand(element.array()) + "[" + of(element.index()) + "]";
    } else if (expression instanceof Expression.Length length) {
      return operand(length.array()) + ".length";
    }
    return compound(expression);
  }

  private static String compound(Expression expression) {
    if (expression instanceof Expression.ArrayLiteral array) {
      return "{" + list(array.elements()) + "}";
    } else if (expression instanceof Expression.MathCall call) {
      return "Math." + call.function() + "(" + list(call.arguments()) + ")";
    } else if (expression instanceof Expression.OwnCall call) {
      String name = call.method().substring(0, call.method().indexOf('('));
      return name + "(" + list(call.arguments()) + ")";
    } else if (expression instanceof Expression.ForeignCall call) {
      String owner = call.owner().substring(call.owner().lastIndexOf('.') + 1);
      return owner + "." + call.method() + "(" + list(call.arguments()) + ")";
    }
    return ((Expression.Unsupported) expression).what();
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
  }

  private static String operand(Expression expression) {
    boolean compound =
        expression instanceof Expression.Binary
            || expression instanceof Expression.Conditional
            || expression instanceof Expression.Cast;
    return compound ? "(" + of(expression) + ")" : of(expression);
  }

  private static String side(Expression side, Expression.Binary whole, boolean right) {
    if (!(side instanceof Expression.Binary inner)) {
      return operand(side);
    }
    int difference = inner.operator().precedence() - whole.operator().precedence();
    return difference > 0 || (difference == 0 && !right) ? of(side) : operand(side);
  }
}
