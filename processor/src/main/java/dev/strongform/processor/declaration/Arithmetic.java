package dev.strongform.processor.declaration;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Java's arithmetic on boxed values. */
final class Arithmetic {
  private Arithmetic() {}

  static Optional<Object> unary(UnaryOperator operator, Object value) {
    if (operator == UnaryOperator.NOT) {
      return value instanceof Boolean truth ? Optional.of(!truth) : Optional.empty();
    }
    if (operator == UnaryOperator.PLUS || !(value instanceof Number number)) {
      return Optional.of(value).filter(Number.class::isInstance);
    }
    if (value instanceof Integer integer) {
      return Optional.of(-integer);
    }
    return Optional.of(value instanceof Long wide ? (Object) (-wide) : -number.doubleValue());
  }

  static Optional<Object> binary(BinaryOperator operator, Object left, Object right) {
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return logic(operator, a, b);
    }
    if (!(left instanceof Number a) || !(right instanceof Number b)) {
      return Optional.empty();
    }
    if (!operator.isArithmetic()) {
      return Optional.of(compares(operator, a, b));
    } else if (isReal(a) || isReal(b)) {
      return Optional.of(reals(operator, a.doubleValue(), b.doubleValue()));
    }
    return integers(operator, a.longValue(), b.longValue())
        .map(value -> a instanceof Long || b instanceof Long ? (Object) value : value.intValue());
  }

  private static boolean isReal(Number number) {
    return number instanceof Double || number instanceof Float;
  }

  private static Optional<Object> logic(BinaryOperator operator, boolean a, boolean b) {
    return switch (operator) {
      case AND -> Optional.of(a && b);
      case OR -> Optional.of(a || b);
      case EQUAL -> Optional.of(a == b);
      case NOT_EQUAL -> Optional.of(a != b);
      default -> Optional.empty();
    };
  }

  private static boolean compares(BinaryOperator operator, Number left, Number right) {
    double a = left.doubleValue();
    double b = right.doubleValue();
    return switch (operator) {
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUAL -> a >= b;
      case EQUAL -> a == b;
      default -> a != b;
    };
  }

  private static double reals(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      default -> a % b;
    };
  }

  private static Optional<Long> integers(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> Optional.of(a + b);
      case SUBTRACT -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(a / b);
      default -> b == 0 ? Optional.empty() : Optional.of(a % b);
    };
  }

  /** Converts as a cast or an assignment does; empty where the types do not mix. */
  static Optional<Object> convert(Object value, JavaType type) {
    if (value instanceof Boolean) {
      return type == JavaType.BOOLEAN ? Optional.of(value) : Optional.empty();
    }
    if (!(value instanceof Number number)) {
      return Optional.empty();
    }
    return switch (type) {
      case INT -> Optional.of(isReal(number) ? (int) number.doubleValue() : number.intValue());
      case LONG -> Optional.of(isReal(number) ? (long) number.doubleValue() : number.longValue());
      case DOUBLE -> Optional.of(number.doubleValue());
      default -> Optional.empty();
    };
  }

  /** Calls the function of {@link StrictMath}, where there is one whose result has the type. */
  static Optional<Object> math(String function, List<Object> arguments, JavaType type) {
    return Arrays.stream(StrictMath.class.getMethods())
        .filter(method -> method.getName().equals(function) && !function.equals("random"))
        .filter(method -> method.getParameterCount() == arguments.size())
        .filter(method -> method.getReturnType().getName().equals(type.text()))
        .flatMap(method -> call(method, arguments).stream())
        .findFirst();
  }

  private static Optional<Object> call(Method method, List<Object> arguments) {
    Class<?>[] types = method.getParameterTypes();
    Object[] converted = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      converted[i] = as(types[i], arguments.get(i));
    }
    try {
      return Optional.ofNullable(method.invoke(null, converted));
    } catch (ReflectiveOperationException | IllegalArgumentException wrongTypes) {
      return Optional.empty();
    }
  }

  private static Object as(Class<?> type, Object value) {
    JavaType wanted =
        type == double.class ? JavaType.DOUBLE : type == long.class ? JavaType.LONG : JavaType.INT;
    boolean widens = wanted == JavaType.DOUBLE || !(value instanceof Double);
    return widens ? convert(value, wanted).orElse(value) : value;
  }
}
