package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Leaves: which there are, and what happens when something is put in their place. */
final class SubstitutionTest {
  private final Expressions e = new Expressions();
  private final Expr r = e.coordinate(0, "r");
  private final Expr component = e.indexed(new Expr.CoordinateAt("y", 2, "i"));

  @Test
  void aCoefficientThatVanishesOnAFaceTakesItsTermAlong() {
    Expr second = e.product(e.power(r, 2), e.jet("u", Operator.partial(0, 0)));
    Expr equation = e.sum(second, e.jet("u"));
    prints("u", at(equation, r, e.constant(0)));
    prints("4 u_rr + u", at(equation, r, e.constant(2)));
  }

  @Test
  void aComponentIsTakenOutOfTheLoop() {
    Expr sum = e.reduction(Kind.SUM, "i", 0, 4, e.power(component, 2));
    Expr face = e.coordinate(3, "y[1]");
    prints("sum(i = 0..3 but 1: y[i]^2) + 9", at(sum, face, e.constant(3)));
    Expr product = e.reduction(Kind.PRODUCT, "i", 0, 4, component);
    prints("0", at(product, face, e.constant(0)));
  }

  @Test
  void leavesOfLoopsAreConcrete() {
    Expr sum = e.reduction(Kind.SUM, "i", 0, 3, List.of(1), e.product(component, e.jet("u")));
    assertEquals(
        Set.of(e.jet("u"), e.coordinate(2, "y[0]"), e.coordinate(4, "y[2]")), Leaves.of(sum));
  }

  @Test
  void magnitudesAreSumsOfAbsoluteSummands() {
    Expr u = e.jet("u");
    Expr difference = e.product(e.constant(3), e.difference(u, r));
    assertEquals(0, Interpreter.evaluate(difference, leaf -> 2));
    assertEquals(12, Interpreter.magnitude(difference, leaf -> 2));
    assertEquals(16, Interpreter.magnitude(e.power(e.difference(u, r), 2), leaf -> 2));
  }

  @Test
  void costsCountSharedPartsOnce() {
    Expr sine = e.apply(Function.SIN, r);
    assertEquals(20, Cost.flops(sine));
    assertEquals(22, Cost.flops(e.sum(sine, e.product(sine, r))));
    assertEquals(21, Cost.flops(List.of(sine, e.product(sine, r))));
    assertEquals(1 + Cost.DIVISION, Cost.flops(e.quotient(e.product(r, e.jet("u")), e.jet("v"))));
    assertEquals(4 * 2, Cost.flops(e.reduction(Kind.SUM, "i", 0, 4, e.power(component, 2))));
  }

  private static void prints(String expected, Expr expression) {
    assertEquals(expected, new PlainPrinter(List.of("r")).print(expression));
  }

  private Expr at(Expr expression, Expr leaf, Expr value) {
    return new Substitution(e).replace(expression, l -> l.equals(leaf) ? value : l);
  }
}
