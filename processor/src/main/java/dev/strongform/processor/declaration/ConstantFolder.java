package dev.strongform.processor.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes expressions of literals and constants with Java's arithmetic: integers overflow and
 * divide as Java's do, functions are {@link StrictMath}'s.
 */
public final class ConstantFolder {
  private final ProblemDecl problem;
  private final Set<String> underway = new LinkedHashSet<>();

  /** A folder that knows the constants of a problem. */
  public ConstantFolder(ProblemDecl problem) {
    this.problem = problem;
  }

  /**
   * The value, an {@link Integer}, {@link Long}, {@link Double} or {@link Boolean}; empty where the
   * expression depends on more than constants, or divides an integer by zero.
   */
  public Optional<Object> fold(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return Optional.of(literal.value());
    } else if (expression instanceof Expression.Constant constant) {
      return constant(constant.id());
    } else if (expression instanceof Expression.Unary unary) {
      return fold(unary.operand()).flatMap(value -> Arithmetic.unary(unary.operator(), value));
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Cast cast) {
      return fold(cast.operand()).flatMap(value -> Arithmetic.convert(value, cast.type()));
    } else if (expression instanceof Expression.MathCall call) {
      return math(call);
    } else if (expression instanceof Expression.Conditional conditional) {
      return conditional(conditional);
    }
    return array(expression);
  }

  /** The value, where it is an integer that fits an {@code int}. */
  public Optional<Integer> foldInt(Expression expression) {
    return fold(expression).filter(Integer.class::isInstance).map(Integer.class::cast);
  }

  /** The value as a real number, where it is a number. */
  public Optional<Double> foldReal(Expression expression) {
    return fold(expression).filter(Number.class::isInstance).map(v -> ((Number) v).doubleValue());
  }

  /** The value of a scalar constant of the class, in its declared type. */
  public Optional<Object> constant(String id) {
    if (!underway.add(id)) {
      return Optional.empty();
    }
    Optional<Object> value = initialiser(id).flatMap(this::fold);
    underway.remove(id);
    return value.flatMap(known -> Arithmetic.convert(known, type(id)));
  }

  /** The elements of a constant array of the class. */
  public Optional<List<Expression>> elements(Expression array) {
    if (array instanceof Expression.Constant constant) {
      return initialiser(constant.id()).flatMap(this::elements);
    } else if (array instanceof Expression.ArrayLiteral literal) {
      return Optional.of(literal.elements());
    }
    return array instanceof Expression.Element element
        ? element(element).flatMap(this::elements)
        : Optional.empty();
  }

  private Optional<Expression> initialiser(String id) {
    return problem.constant(id).flatMap(ConstantDecl::initialiser);
  }

  private JavaType type(String id) {
    return problem.constant(id).orElseThrow().type().type();
  }

  private Optional<Object> array(Expression expression) {
    if (expression instanceof Expression.Length length) {
      return elements(length.array()).map(List::size);
    } else if (expression instanceof Expression.Element element) {
      return element(element)
          .flatMap(this::fold)
          .flatMap(value -> Arithmetic.convert(value, element.type()));
    }
    return Optional.empty();
  }

  private Optional<Expression> element(Expression.Element element) {
    Optional<Integer> index = foldInt(element.index());
    return elements(element.array())
        .filter(all -> index.isPresent() && index.get() >= 0 && index.get() < all.size())
        .map(all -> all.get(index.orElseThrow()));
  }

  private Optional<Object> binary(Expression.Binary binary) {
    Optional<Object> left = fold(binary.left());
    Optional<Object> right = left.flatMap(value -> fold(binary.right()));
    return right.flatMap(value -> Arithmetic.binary(binary.operator(), left.get(), value));
  }

  private Optional<Object> conditional(Expression.Conditional conditional) {
    return fold(conditional.condition())
        .filter(Boolean.class::isInstance)
        .flatMap(value -> fold((Boolean) value ? conditional.yes() : conditional.no()))
        .flatMap(value -> Arithmetic.convert(value, conditional.type()));
  }

  private Optional<Object> math(Expression.MathCall call) {
    List<Object> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      fold(argument).ifPresent(arguments::add);
    }
    return arguments.size() == call.arguments().size()
        ? Arithmetic.math(call.function(), arguments, call.type())
        : Optional.empty();
  }
}
