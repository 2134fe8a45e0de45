package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Multiplying out, as proofs use it. */
final class PolynomialsTest {
  private final Expressions e = new Expressions();
  private final Polynomials polynomials = new Polynomials(e);
  private final Expr u = e.jet("u");
  private final Expr v = e.jet("v");

  @Test
  void aHiddenAffineExpressionIsFound() {
    Expr square = e.power(plusOne(u), 2);
    Expr hidden = e.sum(List.of(square, e.negate(e.power(u, 2)), e.product(e.constant(-2), u)));
    assertEquals(e.constant(1), polynomials.expand(hidden));
    assertTrue(polynomials.vanishes(e.difference(hidden, e.constant(1))));
    assertFalse(polynomials.vanishes(hidden));
  }

  @Test
  void productsAreMultipliedOutInsideFunctionsToo() {
    Expr left = e.apply(Function.SIN, e.product(plusOne(u), v));
    Expr right = e.apply(Function.SIN, e.sum(e.product(u, v), v));
    assertTrue(polynomials.equal(left, right));
    assertFalse(polynomials.equal(left, e.apply(Function.COS, e.product(plusOne(u), v))));
  }

  @Test
  void roundingDoesNotHideThatTermsCancel() {
    Expr terms =
        e.sum(
            List.of(
                e.product(e.namedConstant("A", 0.1), u),
                e.product(e.namedConstant("B", 0.2), u),
                e.product(e.constant(-0.3), u)));
    assertTrue(polynomials.vanishes(terms));
    assertFalse(polynomials.vanishes(e.product(e.constant(1e-12), u)));
  }

  @Test
  void sumsOverAnIndexAreTakenApart() {
    Expr component = e.indexed(new Expr.CoordinateAt("y", 0, "i"));
    Expr squares = e.reduction(Kind.SUM, "i", 0, 9, e.power(component, 2));
    Expr sum = e.reduction(Kind.SUM, "i", 0, 9, component);
    Expr shifted = e.reduction(Kind.SUM, "i", 0, 9, e.power(plusOne(component), 2));
    Expr apart = e.sum(List.of(squares, e.product(e.constant(2), sum), e.constant(9)));
    assertTrue(polynomials.equal(shifted, apart));
  }

  @Test
  void growthIsBounded() {
    Expr power = e.constant(1);
    for (int i = 0; i < 12; i++) {
      Expr sum = e.sum(List.of(e.coordinate(i, "x" + i), u, v));
      power = e.product(power, e.power(sum, 6));
    }
    Expr expanded = polynomials.expand(power);
    assertTrue(Postorder.of(expanded).size() < 20_000);
    double expected = Interpreter.evaluate(power, leaf -> 0.25);
    assertEquals(expected, Interpreter.evaluate(expanded, leaf -> 0.25), 1e-10 * expected);
  }

  private Expr plusOne(Expr expression) {
    return e.sum(expression, e.constant(1));
  }
}
