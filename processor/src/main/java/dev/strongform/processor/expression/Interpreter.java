package dev.strongform.processor.expression;

import dev.strongform.processor.expression.MagnitudeArithmetic.Sized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The value of an expression at a point: the oracle that every clever stage is judged by.
 *
 * <p>Sums and products are taken from left to right; a product is the product of the numerators
 * divided by that of the denominators; integer powers up to 4 are repeated multiplications. The
 * printed Java does the same, to the bit where {@link Math} agrees with {@link StrictMath}.
 *
 * @param <T> the numbers it computes with
 */
public final class Interpreter<T> {
  private final Arithmetic<T> arithmetic;
  private final java.util.function.Function<Expr, T> leafValues;
  private final Map<Expr, T> closed = new HashMap<>();

  private Interpreter(Arithmetic<T> arithmetic, java.util.function.Function<Expr, T> leafValues) {
    this.arithmetic = arithmetic;
    this.leafValues = leafValues;
  }

  /**
   * The value by {@link StrictMath}.
   *
   * @param leafValues asked for coordinates, normals, jets, symbols and opaque calls, never for
   *     constants or indexed leaves
   */
  public static double evaluate(Expr expression, ToDoubleFunction<Expr> leafValues) {
    return evaluate(expression, leafValues::applyAsDouble, Arithmetic.STRICT);
  }

  /** The value in any arithmetic. */
  public static <T> T evaluate(
      Expr expression, java.util.function.Function<Expr, T> leafValues, Arithmetic<T> arithmetic) {
    return new Interpreter<>(arithmetic, leafValues).run(expression);
  }

  /**
   * The sum of the absolute values of the summands of an expression, as if products and small
   * integer powers of sums were multiplied out: what rounding errors and defects are measured
   * against.
   */
  public static double magnitude(Expr expression, ToDoubleFunction<Expr> leafValues) {
    return evaluate(
            expression, leaf -> Sized.of(leafValues.applyAsDouble(leaf)), new MagnitudeArithmetic())
        .magnitude();
  }

  private T run(Expr root) {
    List<Expr> nodes = Postorder.of(root);
    FreeIndices free = FreeIndices.among(nodes);
    for (Expr node : nodes) {
      if (free.isClosed(node)) {
        closed.put(node, value(node, closed, Map.of()));
      }
    }
    return known(closed, root);
  }

  /** The value of a reduction's body, whose closed parts are known already. */
  private T body(Expr body, Map<String, Integer> indices) {
    Map<Expr, T> values = new HashMap<>();
    List<Expr> open =
        Postorder.where(
            List.of(body), node -> !closed.containsKey(node) && !(node instanceof Expr.Reduction));
    for (Expr node : open) {
      if (!closed.containsKey(node)) {
        values.put(node, value(node, values, indices));
      }
    }
    return known(values, body);
  }

  private T value(Expr node, Map<Expr, T> values, Map<String, Integer> indices) {
    if (node instanceof Expr.Sum sum) {
      return sum.terms().stream().map(t -> known(values, t)).reduce(arithmetic::add).orElseThrow();
    }
    if (node instanceof Expr.Product || node instanceof Expr.Power) {
      return fraction(Fraction.of(node), values);
    }
    if (node instanceof Expr.Apply apply) {
      List<T> arguments = apply.arguments().stream().map(a -> known(values, a)).toList();
      return arithmetic.apply(apply.function(), arguments);
    }
    if (node instanceof Expr.Choice choice) {
      return known(values, holds(choice, values) ? choice.whenTrue() : choice.whenFalse());
    }
    if (node instanceof Expr.Reduction reduction) {
      return reduction(reduction, indices);
    }
    return leaf(node, indices);
  }

  private T leaf(Expr leaf, Map<String, Integer> indices) {
    if (leaf instanceof Expr.Indexed indexed) {
      return leaf(indexed.at(Objects.requireNonNull(indices.get(indexed.index()))), indices);
    }
    Double constant = Expr.constantValue(leaf);
    return constant == null ? leafValues.apply(leaf) : arithmetic.constant(constant);
  }

  private boolean holds(Expr.Choice choice, Map<Expr, T> values) {
    return choice
        .condition()
        .holds(
            c -> arithmetic.holds(c.relation(), known(values, c.left()), known(values, c.right())));
  }

  private T fraction(Fraction fraction, Map<Expr, T> values) {
    T above = product(fraction.coefficient(), fraction.above(), values);
    return fraction.below().isEmpty()
        ? above
        : arithmetic.divide(above, product(1, fraction.below(), values));
  }

  private T product(double coefficient, List<Fraction.Part> parts, Map<Expr, T> values) {
    T product = arithmetic.constant(coefficient);
    for (Fraction.Part part : parts) {
      product = arithmetic.multiply(product, part(part, values));
    }
    return product;
  }

  private T part(Fraction.Part part, Map<Expr, T> values) {
    T base = operand(part.base(), values);
    return Expr.isConstant(part.exponent(), 1)
        ? base
        : arithmetic.power(base, operand(part.exponent(), values));
  }

  private T operand(Expr node, Map<Expr, T> values) {
    return node instanceof Expr.Constant constant
        ? arithmetic.constant(constant.value())
        : known(values, node);
  }

  private T reduction(Expr.Reduction reduction, Map<String, Integer> indices) {
    boolean sum = reduction.kind() == Expr.Reduction.Kind.SUM;
    Map<String, Integer> inner = new HashMap<>(indices);
    T total = arithmetic.constant(sum ? 0 : 1);
    for (int i : reduction.trips()) {
      inner.put(reduction.index(), i);
      T body = body(reduction.body(), inner);
      total = sum ? arithmetic.add(total, body) : arithmetic.multiply(total, body);
    }
    return total;
  }

  private T known(Map<Expr, T> values, Expr node) {
    T value = values.get(node);
    return value != null ? value : Objects.requireNonNull(closed.get(node));
  }
}
