package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What expressions look like in LaTeX. */
final class LatexPrinterTest {
  private final Expressions e = new Expressions();
  private final Expr x = e.coordinate(0, "x");
  private final Expr u = e.jet("u");

  @Test
  void burgers() {
    Expr advection = e.product(u, e.jet("u", Operator.partial(0)));
    Expr diffusion = e.product(e.namedConstant("NU", 0.01), e.jet("u", Operator.partial(0, 0)));
    Expr residual = e.difference(e.sum(e.jet("u", Operator.partial(1)), advection), diffusion);
    prints("u_{t} + u u_{x} - \\nu u_{xx}", residual);
  }

  @Test
  void quotientsAndPowers() {
    prints("\\frac{u + 1}{2 x}", e.quotient(plusOne(u), e.product(e.constant(2), x)));
    prints("\\left(u + 1\\right)^{2}", e.power(plusOne(u), 2));
    prints("-\\frac{\\pi x}{2}", e.product(e.constant(-Math.PI / 2), x));
    prints("x^{1.5}", e.power(x, e.constant(1.5)));
    prints("2 \\cdot 10^{-5} x", e.product(e.constant(2e-5), x));
  }

  @Test
  void operatorsAndFunctions() {
    Expr laplacian = e.jet("u", Operator.laplacian(0, 1));
    prints("\\Delta u + \\sin\\left(\\pi x\\right)", e.sum(laplacian, sinePi()));
    prints("\\left(\\Delta u\\right) \\left(u + 1\\right)", e.product(laplacian, plusOne(u)));
    prints("\\sqrt{x} \\left|u\\right|", e.product(call(Function.SQRT, x), call(Function.ABS, u)));
    prints("\\mathrm{net}_{v,\\,xx}", e.jet("net_v", Operator.partial(0, 0)));
    prints("u_{\\theta}", e.jet("u", Operator.partial(2)));
  }

  @Test
  void loopsAndChoices() {
    Expr component = e.indexed(new Expr.CoordinateAt("y", 3, "i"));
    Expr squares = e.reduction(Kind.SUM, "i", 0, 5, e.power(component, 2));
    prints("\\sum_{i=0}^{4} y_{i}^{2}", squares);
    Expr choice = e.choice(Condition.compare(Relation.LESS_OR_EQUAL, x, u), x, u);
    prints("\\begin{cases} x & x \\le u \\\\ u & \\text{otherwise} \\end{cases}", choice);
  }

  private Expr plusOne(Expr expression) {
    return e.sum(expression, e.constant(1));
  }

  private Expr sinePi() {
    return call(Function.SIN, e.product(e.constant(Math.PI), x));
  }

  private Expr call(Function function, Expr argument) {
    return e.apply(function, argument);
  }

  private static void prints(String expected, Expr expression) {
    assertEquals(expected, new LatexPrinter(List.of("x", "t", "theta")).print(expression));
  }
}
