package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the point alone determines leaves, and what it leaves means the same. */
final class PointValuesTest {
  private final Expressions e = new Expressions();
  private final PointValues values = new PointValues(e, "g2"::equals);
  private final Expr x = e.coordinate(0, "x");
  private final Expr u = e.jet("u");
  private final Expr sine = e.apply(Function.SIN, x);
  private final Expr cosine = e.apply(Function.COS, x);

  /** Asserts what is left, and that it has the same value once the taken values are put back. */
  private void leaves(String expected, Expr expression) {
    Expr left = values.takenFrom(expression);
    assertEquals(expected, new PlainPrinter(List.of("x", "y", "z")).print(left));
    double whole = Interpreter.evaluate(expression, PointValuesTest::number);
    assertEquals(whole, Interpreter.evaluate(left, this::read), 1e-12);
  }

  private double read(Expr leaf) {
    return leaf instanceof Expr.Symbol symbol
        ? Interpreter.evaluate(values.values().get(symbol.name()), PointValuesTest::number)
        : number(leaf);
  }

  private static double number(Expr leaf) {
    return leaf instanceof Expr.Jet ? 0.75 : 0.5;
  }

  @Test
  void sourcesOfASumAreOneValue() {
    leaves("u + g1", e.sum(List.of(u, sine, cosine, x)));
    assertEquals(Map.of("g1", e.sum(List.of(sine, cosine, x))), values.values());
  }

  @Test
  void factorsOfAProductAreOneValueButNumbersStay() {
    leaves("3 g1 u", e.product(List.of(e.constant(3), x, u, sine)));
  }

  @Test
  void whatIsCheapStays() {
    leaves("(1 - x^2) u + x", e.sum(e.product(e.difference(e.constant(1), e.power(x, 2)), u), x));
    assertTrue(values.values().isEmpty());
  }

  @Test
  void onePartIsOneValueWhereverItStandsAndNamesThatAreTakenAreLeftOut() {
    leaves("g1 u + u^2", e.sum(e.product(sine, u), e.power(u, 2)));
    leaves("g1 u_x", e.product(sine, e.jet("u", Operator.partial(0))));
    leaves("u^g3", e.power(u, e.sum(e.constant(4), sine)));
    assertEquals(List.of("g1", "g3"), List.copyOf(values.values().keySet()));
  }

  @Test
  void sidesOfAChoiceAreLeftToTheirPoints() {
    Expr logarithm = e.apply(Function.LOG, x);
    Condition positive = Condition.compare(Relation.GREATER, x, e.constant(0));
    Expr guarded = e.choice(positive, e.product(logarithm, u), u);
    assertEquals(guarded, values.takenFrom(guarded));
    leaves("u + g1", e.sum(u, e.choice(positive, logarithm, x)));
  }

  @Test
  void bodiesOfLoopsAreLeftAlone() {
    Expr component = e.indexed(new Expr.CoordinateAt("y", 1, "i"));
    Expr wave = e.apply(Function.SIN, component);
    Expr jets = e.reduction(Kind.SUM, "i", 0, 2, e.product(wave, e.indexed(jetAt())));
    assertEquals(jets, values.takenFrom(jets));
    Expr source = e.reduction(Kind.SUM, "i", 0, 2, wave);
    assertEquals(e.sum(u, e.symbol("g1")), values.takenFrom(e.sum(u, source)));
  }

  private static Expr.Indexed jetAt() {
    return new Expr.JetAt("u", 1, "i");
  }

  @Test
  void depthIsNoLimit() {
    Expr deep = u;
    for (int i = 0; i < 10_000; i++) {
      deep = e.apply(Function.SIN, e.sum(deep, cosine));
    }
    Expr left = values.takenFrom(deep);
    assertEquals(1, values.values().size());
    assertTrue(Leaves.of(left).contains(e.symbol("g1")));
  }
}
