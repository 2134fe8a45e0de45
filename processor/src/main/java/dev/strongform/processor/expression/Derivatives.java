package dev.strongform.processor.expression;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Symbolic derivatives, by forward accumulation over the shared nodes of an expression; every
 * result is remembered for as long as this object lives.
 *
 * <p>Where a function has a kink the derivative is that of one side; a jump (floor, signum) has the
 * derivative zero: {@link Function#isDifferentiable} tells which functions should be refused
 * before.
 */
public final class Derivatives {
  private final Expressions expressions;
  private final Map<Object, Differentiation> byWhat = new HashMap<>();

  /** Differentiates by making new nodes in a factory. */
  public Derivatives(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * The partial derivative by a leaf with all other leaves fixed.
   *
   * @param leaf a {@link Expr.Coordinate}, {@link Expr.Jet}, {@link Expr.Normal} or {@link
   *     Expr.Symbol}; components that a reduction runs over are found
   * @throws OpaqueDerivativeException where an opaque call depends on the leaf
   */
  public Expr by(Expr expression, Expr leaf) {
    return byWhat.computeIfAbsent(leaf, key -> byLeaf(leaf)).derive(expression);
  }

  /** The non-zero partial derivatives by all coordinates, normals, jets and symbols. */
  public Map<Expr, Expr> gradient(Expr expression) {
    Map<Expr, Expr> gradient = new LinkedHashMap<>();
    for (Expr leaf : Leaves.of(expression)) {
      Expr partial = by(expression, leaf);
      if (!Expr.isConstant(partial, 0)) {
        gradient.put(leaf, partial);
      }
    }
    return gradient;
  }

  /**
   * The total derivative along an axis: fields depend on the point, so a jet's derivative is the
   * jet one order higher (that of a Laplacian is written out in partial derivatives). Normals and
   * symbols are taken as fixed, which holds on a flat face.
   *
   * @throws OpaqueDerivativeException where an opaque call depends on the axis
   */
  public Expr total(Expr expression, int axis) {
    return byWhat.computeIfAbsent(axis, key -> along(axis)).derive(expression);
  }

  private Differentiation byLeaf(Expr leaf) {
    Expr one = expressions.constant(1);
    Expr zero = expressions.constant(0);
    String index = leaf instanceof Expr.Indexed indexed ? indexed.index() : null;
    return new Differentiation(
        expressions, this, index, candidate -> candidate.equals(leaf) ? one : zero);
  }

  private Differentiation along(int axis) {
    return new Differentiation(expressions, this, null, leaf -> alongAxis(leaf, axis));
  }

  private Expr alongAxis(Expr leaf, int axis) {
    if (leaf instanceof Expr.Jet jet) {
      return expressions.sum(
          jet.operator().partials().stream()
              .map(partial -> expressions.jet(jet.field(), partial.raised(axis)))
              .toList());
    }
    boolean itself = leaf instanceof Expr.Coordinate coordinate && coordinate.axis() == axis;
    return expressions.constant(itself ? 1 : 0);
  }
}
