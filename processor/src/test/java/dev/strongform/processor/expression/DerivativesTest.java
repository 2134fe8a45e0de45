package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Symbolic derivatives that can be checked by eye. */
final class DerivativesTest {
  private final Expressions e = new Expressions();
  private final Derivatives d = new Derivatives(e);
  private final Expr x = e.coordinate(0, "x");
  private final Expr u = e.jet("u");
  private final Expr ux = e.jet("u", Operator.partial(0));
  private final Expr xi = e.indexed(new Expr.CoordinateAt("y", 2, "i"));
  private final Expr gi = e.indexed(new Expr.JetAt("u", 2, "i"));
  private final PlainPrinter printer =
      new PlainPrinter(List.of("x", "t", "y[0]", "y[1]", "y[2]", "y[3]"));

  @Test
  void partialsOfBurgers() {
    Expr residual = e.sum(e.jet("u", Operator.partial(1)), e.product(u, ux));
    prints("u_x", d.by(residual, u));
    prints("u", d.by(residual, ux));
    prints("0", d.by(residual, x));
    prints("u_xt + u_x^2 + u u_xx", d.total(residual, 0));
  }

  @Test
  void elementaryFunctions() {
    prints("1 - tanh(x)^2", d.by(e.apply(Function.TANH, x), x));
    prints("1/(2 sqrt(x))", d.by(e.apply(Function.SQRT, x), x));
    prints("3 x^2", d.by(e.power(x, 3), x));
    prints("2 x exp(x^2)", d.by(e.apply(Function.EXP, e.power(x, 2)), x));
    prints("1/x", d.by(e.apply(Function.LOG, x), x));
    prints("x^u log(x)", d.by(e.power(x, u), u));
    prints("signum(x)", d.by(e.apply(Function.ABS, x), x));
  }

  @Test
  void aFluxIsExpandedByTheTotalDerivative() {
    Expr conductivity = e.sum(e.constant(1), e.power(x, 2));
    prints("2 x u_x + (1 + x^2) u_xx", d.total(e.product(conductivity, ux), 0));
    prints("u_xxx + u_xtt", d.total(e.jet("u", Operator.laplacian(0, 1)), 0));
  }

  @Test
  void sumsOverAnIndexGiveTheComponentsTerm() {
    Expr squares = e.reduction(Kind.SUM, "i", 0, 4, e.power(xi, 2));
    prints("sum(i = 0..3: y[i]^2)", squares);
    prints("2 y[1]", d.by(squares, e.coordinate(3, "y[1]")));
    prints("0", d.by(squares, x));
    Expr gradient = e.reduction(Kind.SUM, "i", 0, 4, e.product(e.power(gi, 2), x));
    prints("x sum(i = 0..3: u_y[i]^2)", gradient);
    prints("2 x u_y[2]", d.by(gradient, e.jet("u", Operator.partial(4))));
  }

  @Test
  void sumsOverAnIndexKeepTheLoopForOtherLeaves() {
    Expr waves = e.reduction(Kind.SUM, "i", 0, 4, e.apply(Function.SIN, e.product(x, xi)));
    prints("sum(i = 0..3: y[i] cos(x y[i]))", d.by(waves, x));
  }

  @Test
  void productsOverAnIndexSkipTheComponent() {
    Expr sines = e.reduction(Kind.PRODUCT, "i", 0, 4, e.apply(Function.SIN, xi));
    prints("cos(y[1]) product(i = 0..3 but 1: sin(y[i]))", d.by(sines, e.coordinate(3, "y[1]")));
  }

  @Test
  void anIndexNameMayBeBoundAgainInside() {
    Expr total = e.reduction(Kind.SUM, "i", 0, 4, xi);
    Expr nested = e.reduction(Kind.SUM, "i", 0, 4, e.apply(Function.SIN, e.product(xi, total)));
    Expr leaf = e.coordinate(2, "y[0]");
    Expr derivative = d.by(nested, leaf);
    double h = 1e-5;
    double difference = (at(nested, leaf, h) - at(nested, leaf, -h)) / (2 * h);
    assertEquals(difference, at(derivative, leaf, 0), 1e-8);
  }

  @Test
  void opaqueCallsHaveNoDerivative() {
    Expr call = e.opaque("Tables", "density", List.of(x));
    assertThrows(OpaqueDerivativeException.class, () -> d.by(e.product(call, u), x));
    prints("Tables.density(x)", d.by(e.product(call, u), u));
  }

  private static double at(Expr expression, Expr moved, double by) {
    return Interpreter.evaluate(
        expression,
        leaf -> 0.3 + 0.1 * ((Expr.Coordinate) leaf).axis() + (leaf.equals(moved) ? by : 0));
  }

  private void prints(String expected, Expr expression) {
    assertEquals(expected, printer.print(expression));
  }
}
