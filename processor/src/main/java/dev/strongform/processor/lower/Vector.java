package dev.strongform.processor.lower;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expr.Constant;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An array whose elements are expressions: by number, and where it can be by a loop's index. */
sealed interface Vector {
  /** The number of elements. */
  int length();

  /** The element of that number. */
  Expr at(Expressions expressions, int index);

  /** The element of a loop's index; empty where the array has no such form. */
  Optional<Expr> at(Expressions expressions, String index);

  /** The element of that number with its Java type. */
  default Value value(Expressions expressions, int index) {
    Expr element = at(expressions, index);
    return whole() ? new Value.Whole((long) ((Constant) element).value()) : new Value.Real(element);
  }

  /** All elements with their Java type. */
  default List<Value> values(Expressions expressions) {
    return IntStream.range(0, length()).mapToObj(i -> value(expressions, i)).toList();
  }

  /** Whether the elements are Java integers. */
  default boolean whole() {
    return false;
  }

  /** A vector coordinate. */
  record Coordinates(String name, int firstAxis, int length) implements Vector {
    @Override
    public Expr at(Expressions expressions, int index) {
      return expressions.coordinate(firstAxis + index, name + "[" + index + "]");
    }

    @Override
    public Optional<Expr> at(Expressions expressions, String index) {
      return Optional.of(expressions.indexed(new Expr.CoordinateAt(name, firstAxis, index)));
    }
  }

  /** The first derivatives of a field along consecutive axes. */
  record Derivatives(String field, int firstAxis, int length) implements Vector {
    @Override
    public Expr at(Expressions expressions, int index) {
      return expressions.jet(field, Operator.partial(firstAxis + index));
    }

    @Override
    public Optional<Expr> at(Expressions expressions, String index) {
      return Optional.of(expressions.indexed(new Expr.JetAt(field, firstAxis, index)));
    }
  }

  /** The outward normal. */
  record Normals(int length) implements Vector {
    @Override
    public Expr at(Expressions expressions, int index) {
      return expressions.normal(index);
    }

    @Override
    public Optional<Expr> at(Expressions expressions, String index) {
      return Optional.of(expressions.indexed(new Expr.NormalAt(0, index)));
    }
  }

  /** Constants. */
  record Table(String name, List<Double> values, boolean whole) implements Vector {
    /** Copies the values. */
    public Table {
      values = List.copyOf(values);
    }

    @Override
    public int length() {
      return values.size();
    }

    @Override
    public Expr at(Expressions expressions, int index) {
      return expressions.constant(values.get(index));
    }

    @Override
    public Optional<Expr> at(Expressions expressions, String index) {
      return Optional.of(expressions.indexed(new Expr.Table(name, values, index)));
    }
  }

  /** Any elements. */
  record Plain(List<Expr> elements) implements Vector {
    /** Copies the elements. */
    public Plain {
      elements = List.copyOf(elements);
    }

    @Override
    public int length() {
      return elements.size();
    }

    @Override
    public Expr at(Expressions expressions, int index) {
      return elements.get(index);
    }

    @Override
    public Optional<Expr> at(Expressions expressions, String index) {
      return Optional.empty();
    }
  }

  /** The array of the given elements: a table where all are constants. */
  static Vector of(String name, List<Expr> elements, boolean whole) {
    if (elements.stream().allMatch(Constant.class::isInstance)) {
      return new Table(
          name, elements.stream().map(element -> ((Constant) element).value()).toList(), whole);
    }
    return new Plain(elements);
  }
}
