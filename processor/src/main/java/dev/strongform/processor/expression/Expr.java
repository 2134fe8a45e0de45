package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scalar expression over the coordinates of a point and the jets of the fields there.
 *
 * <p>Leaves are equal when their components are. Composite nodes are made by {@link Expressions}
 * alone, which keeps one node for each distinct expression, so they are equal when they are the
 * same object: comparing, hashing and looking up cost nothing however deep an expression is.
 */
public sealed interface Expr {
  /** The direct subexpressions, from left to right. */
  default List<Expr> children() {
    return List.of();
  }

  /** Whether this node has no subexpressions by its kind. */
  default boolean isLeaf() {
    return children().isEmpty() && !(this instanceof OpaqueCall);
  }

  /** The number that a constant, named or not, stands for; else null. */
  static @Nullable Double constantValue(Expr expression) {
    if (expression instanceof Constant constant) {
      return constant.value();
    }
    return expression instanceof NamedConstant named ? (Double) named.value() : null;
  }

  /** Whether an expression is the (unnamed) constant. */
  static boolean isConstant(Expr expression, double value) {
    return expression instanceof Constant constant && constant.value() == value;
  }

  /** A finite number. */
  record Constant(double value) implements Expr {
    /** Checks that the value is finite. */
    public Constant {
      requireFinite("constant", value);
    }
  }

  /** A finite number that keeps the name under which the user declared it. */
  record NamedConstant(String name, double value) implements Expr {
    /** Checks that the value is finite. */
    public NamedConstant {
      requireFinite(name, value);
    }
  }

  /** A scalar coordinate; a component of a vector coordinate is named like {@code x[3]}. */
  record Coordinate(int axis, String name) implements Expr {}

  /** The component of the outward unit normal along an axis, on a face. */
  record Normal(int axis) implements Expr {}

  /** The value or a derivative of a field: an unknown, or a raw network output. */
  record Jet(String field, Operator operator) implements Expr {}

  /** A number that an earlier statement computed and named; fixed under every derivative. */
  record Symbol(String name) implements Expr {}

  /** A leaf whose meaning depends on the index of the {@link Reduction} around it. */
  sealed interface Indexed extends Expr {
    /** The index it follows. */
    String index();

    /** The leaf it is when the index has a value. */
    Expr at(int value);
  }

  /** The value of the index itself. */
  record IndexValue(String index) implements Indexed {
    @Override
    public Expr at(int value) {
      return new Constant(value);
    }
  }

  /** The entry of a constant array at the index. */
  record Table(String name, List<Double> values, String index) implements Indexed {
    /** Checks that all entries are finite. */
    public Table {
      values = List.copyOf(values);
      values.forEach(value -> requireFinite(name, value));
    }

    @Override
    public Expr at(int value) {
      double entry = values.get(value);
      return new Constant(entry == 0 ? 0 : entry);
    }
  }

  /** The component {@code vector[index]}, which is the axis {@code firstAxis + index}. */
  record CoordinateAt(String vector, int firstAxis, String index) implements Indexed {
    @Override
    public Expr at(int value) {
      return new Coordinate(firstAxis + value, vector + "[" + value + "]");
    }
  }

  /** The first derivative of a field by the axis {@code firstAxis + index}. */
  record JetAt(String field, int firstAxis, String index) implements Indexed {
    @Override
    public Expr at(int value) {
      return new Jet(field, Operator.partial(firstAxis + value));
    }
  }

  /** The normal's component along the axis {@code firstAxis + index}. */
  record NormalAt(int firstAxis, String index) implements Indexed {
    @Override
    public Expr at(int value) {
      return new Normal(firstAxis + value);
    }
  }

  /** One of two expressions, by a condition. */
  record Choice(Condition condition, Expr whenTrue, Expr whenFalse) implements Expr {
    @Override
    public List<Expr> children() {
      List<Expr> children = new ArrayList<>(condition.operands());
      children.add(whenTrue);
      children.add(whenFalse);
      return children;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  /** A sum of two or more terms, none of them a sum, at most one of them a constant. */
  record Sum(List<Expr> terms) implements Expr {
    /** Copies the terms. */
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public List<Expr> children() {
      return terms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  /**
   * A product of two or more factors, none of them a product; a {@link Constant} comes first. A
   * quotient is a factor with a negative exponent.
   */
  record Product(List<Expr> factors) implements Expr {
    /** Copies the factors. */
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public List<Expr> children() {
      return factors;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  /** A base raised to an exponent, as {@link Math#pow} does. */
  record Power(Expr base, Expr exponent) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(base, exponent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  /** An elementary function of its arguments. */
  record Apply(Function function, List<Expr> arguments) implements Expr {
    /** Copies the arguments and checks their number. */
    public Apply {
      arguments = List.copyOf(arguments);
      if (arguments.size() != function.arity()) {
        throw new IllegalArgumentException(
            function.javaName() + " takes " + function.arity() + ", not " + arguments.size());
      }
    }

    @Override
    public List<Expr> children() {
      return arguments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  /**
   * A call of another class's static method, of which only the value can be asked for.
   *
   * @param integers positions of the arguments that Java passes as integers
   */
  record OpaqueCall(String owner, String method, List<Expr> arguments, List<Integer> integers)
      implements Expr {
    /** Copies the lists. */
    public OpaqueCall {
      arguments = List.copyOf(arguments);
      integers = List.copyOf(integers);
    }

    @Override
    public List<Expr> children() {
      return arguments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  /**
   * A sum or product over an index from {@code from} to {@code to} (exclusive) but for the skipped
   * values. Within the body, {@link Indexed} leaves of that index name mean this reduction's index.
   */
  record Reduction(Kind kind, String index, int from, int to, List<Integer> skip, Expr body)
      implements Expr {
    /** What a reduction does with its bodies. */
    public enum Kind {
      /** Adds them. */
      SUM,
      /** Multiplies them. */
      PRODUCT
    }

    /** Copies the skipped values. */
    public Reduction {
      skip = List.copyOf(skip);
    }

    @Override
    public List<Expr> children() {
      return List.of(body);
    }

    /** The values of the index, ascending. */
    public List<Integer> trips() {
      List<Integer> trips = new ArrayList<>();
      for (int i = from; i < to; i++) {
        if (!skip.contains(i)) {
          trips.add(i);
        }
      }
      return trips;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public String toString() {
      return PlainPrinter.describe(this);
    }
  }

  private static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " is not finite: " + value);
    }
  }
}
