package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hipparchus.dfp.Dfp;

/**
 * What must hold for every expression, tried on a thousand random ones. The seeds are fixed, so
 * that a build that passed passes again; change them to search further.
 */
final class RandomExpressionsTest {
  /** Folding rounds constants to doubles; with values up to {@link #LARGEST} this stays small. */
  private static final double TOLERANCE = 1e-9;

  private static final double LARGEST = 200;
  private static final int DIGITS = 30;

  private final Expressions e = new Expressions();

  @Provide
  Arbitrary<Raw> expressions() {
    return RandomExpressions.expressions(5);
  }

  @Property(tries = 1000, seed = "2026", shrinking = ShrinkingMode.OFF)
  void simplifyingKeepsTheValue(@ForAll("expressions") Raw raw, @ForAll long seed) {
    double expected = tame(raw, seed);
    agrees(expected, raw.build(e), seed);
  }

  @Property(tries = 1000, seed = "2027", shrinking = ShrinkingMode.OFF)
  void whatIsBuiltCannotBeSimplerAndPrintsTheSameEverywhere(@ForAll("expressions") Raw raw) {
    Expressions fresh = new Expressions();
    Expr expression = raw.build(fresh);
    assertSame(expression, raw.build(fresh));
    assertSame(expression, rebuilt(expression, fresh));
    assertEquals(printed(expression), printed(raw.build(new Expressions())));
  }

  @Property(tries = 1000, seed = "2028", shrinking = ShrinkingMode.OFF)
  void multiplyingOutKeepsTheValue(@ForAll("expressions") Raw raw, @ForAll long seed) {
    double expected = tame(raw, seed);
    agrees(expected, new Polynomials(e).expand(raw.build(e)), seed);
  }

  @Property(tries = 1000, seed = "2029", shrinking = ShrinkingMode.OFF)
  void partialDerivativesAreSlopes(@ForAll("expressions") Raw raw, @ForAll long seed) {
    tame(raw, seed);
    Expr expression = raw.build(e);
    Set<Expr> leaves = Leaves.of(expression);
    Assume.that(!leaves.isEmpty());
    Expr leaf = leaves.stream().skip(Math.floorMod(seed, leaves.size())).findFirst().orElseThrow();
    double slope = slope(raw, leaf, seed);
    Expr derivative = new Derivatives(e).by(expression, leaf);
    double value = precise(derivative, seed);
    Assume.that(Double.isFinite(value));
    assertTrue(
        Math.abs(slope - value) <= 1e-8 * Math.max(1, Math.abs(slope)),
        () -> "by " + leaf + " of " + expression + ": " + slope + " is not " + value);
  }

  private static Expr rebuilt(Expr expression, Expressions e) {
    Map<Expr, Expr> done = new HashMap<>();
    for (Expr node : Postorder.of(expression)) {
      done.put(node, again(node, done, e));
    }
    return Objects.requireNonNull(done.get(expression));
  }

  private static Expr again(Expr node, Map<Expr, Expr> done, Expressions e) {
    if (node instanceof Expr.Sum sum) {
      return e.sum(sum.terms());
    }
    if (node instanceof Expr.Product product) {
      return e.product(product.factors());
    }
    return new Substitution(e).rebuilt(node, done);
  }

  private static String printed(Expr expression) {
    return new PlainPrinter(RandomExpressions.AXES).print(expression);
  }

  private double tame(Raw raw, long seed) {
    HighPrecision arithmetic = new HighPrecision(DIGITS);
    Dfp value =
        Raw.evaluate(
            raw, leaf -> arithmetic.constant(RandomExpressions.value(leaf, seed)), arithmetic);
    Assume.that(arithmetic.largest() < LARGEST);
    return value.toDouble();
  }

  private static void agrees(double expected, Expr expression, long seed) {
    double magnitude =
        Interpreter.magnitude(expression, leaf -> RandomExpressions.value(leaf, seed));
    assertEquals(
        expected,
        precise(expression, seed),
        TOLERANCE * Math.max(1, magnitude),
        () -> expression.toString());
  }

  private static double precise(Expr expression, long seed) {
    HighPrecision arithmetic = new HighPrecision(DIGITS);
    return Interpreter.evaluate(
            expression,
            leaf -> arithmetic.constant(RandomExpressions.value(leaf, seed)),
            arithmetic)
        .toDouble();
  }

  /** The central difference of fourth order (f(-2h) - 8 f(-h) + 8 f(h) - f(2h)) / 12h. */
  private static double slope(Raw raw, Expr leaf, long seed) {
    HighPrecision arithmetic = new HighPrecision(DIGITS);
    double h = 1e-7;
    Dfp near = at(raw, leaf, seed, h, arithmetic).subtract(at(raw, leaf, seed, -h, arithmetic));
    Dfp far =
        at(raw, leaf, seed, 2 * h, arithmetic).subtract(at(raw, leaf, seed, -2 * h, arithmetic));
    return near.multiply(8).subtract(far).divide(arithmetic.constant(12 * h)).toDouble();
  }

  private static Dfp at(Raw raw, Expr moved, long seed, double by, HighPrecision arithmetic) {
    return Raw.evaluate(
        raw,
        leaf ->
            arithmetic
                .constant(RandomExpressions.value(leaf, seed))
                .add(arithmetic.constant(leaf.equals(moved) ? by : 0)),
        arithmetic);
  }
}
