package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.expression.CommonSubexpressions.Assignment;
import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Recurrences in a user's loop give expressions ten thousand deep; nothing may overflow on them.
 */
final class DeepExpressionsTest {
  private static final int DEPTH = 10_000;
  private static final double AT = 0.75;

  /** A step of the recurrence puts a sum around a product around a power. */
  private static final int SQUARES = DEPTH / 3 + 1;

  /** A step puts a choice around a sum, a loop, two products and a sine. */
  private static final int CHOICES = DEPTH / 6 + 1;

  private final Expressions e = new Expressions();
  private final Expr x = e.coordinate(0, "x");

  @Test
  void aChainOfFunctions() {
    Expr chain = x;
    double value = AT;
    double slope = 1;
    for (int i = 0; i < DEPTH; i++) {
      chain = e.apply(Function.SIN, chain);
      slope *= StrictMath.cos(value);
      value = StrictMath.sin(value);
    }
    assertTrue(depth(chain) > DEPTH);
    survives(chain, value, slope);
  }

  @Test
  void aRecurrenceOfSquares() {
    Expr quarter = e.constant(0.25);
    Expr chain = x;
    double value = AT;
    double slope = 1;
    for (int i = 0; i < SQUARES; i++) {
      chain = e.sum(e.product(quarter, e.power(chain, 2)), x);
      slope = 0.5 * value * slope + 1;
      value = 0.25 * value * value + AT;
    }
    assertTrue(depth(chain) > DEPTH);
    survives(chain, value, slope);
  }

  @Test
  void aRunningSum() {
    Expr chain = x;
    double value = AT;
    double slope = 1;
    for (int i = 1; i < DEPTH; i++) {
      chain = e.sum(chain, e.apply(Function.COS, e.product(e.constant(1.0 / i), x)));
      value += StrictMath.cos(AT / i);
      slope -= StrictMath.sin(AT / i) / i;
    }
    survives(chain, value, slope);
  }

  @Test
  void nestedChoicesAndLoops() {
    Expr chain = x;
    Expr index = e.indexed(new Expr.IndexValue("i"));
    Expr zero = e.constant(0);
    Expr quarter = e.constant(0.25);
    double value = AT;
    for (int i = 0; i < CHOICES; i++) {
      Expr sine = e.apply(Function.SIN, e.product(index, chain));
      Expr sum = e.reduction(Kind.SUM, "i", 1, 3, e.product(quarter, sine));
      chain = e.choice(Condition.compare(Relation.GREATER, chain, zero), e.sum(sum, x), x);
      value = value > 0 ? 0.25 * (StrictMath.sin(value) + StrictMath.sin(2 * value)) + AT : AT;
    }
    double h = 1e-7;
    double slope = (interpreted(chain, AT + h) - interpreted(chain, AT - h)) / (2 * h);
    assertTrue(depth(chain) > DEPTH);
    survives(chain, value, slope);
  }

  /** The nodes on the longest way down. */
  private static int depth(Expr root) {
    Map<Expr, Integer> depths = new HashMap<>();
    for (Expr node : Postorder.of(root)) {
      int below = node.children().stream().mapToInt(depths::get).max().orElse(0);
      depths.put(node, below + 1);
    }
    return depths.get(root);
  }

  private void survives(Expr chain, double value, double slope) {
    assertEquals(value, interpreted(chain, AT), 1e-9 * Math.abs(value));
    Expr derivative = new Derivatives(e).by(chain, x);
    assertEquals(slope, interpreted(derivative, AT), 1e-6 * Math.max(1e-3, Math.abs(slope)));
    assertEquals(List.of(x), List.copyOf(Leaves.of(chain)));
    Expr moved = new Substitution(e).replace(chain, leaf -> leaf.equals(x) ? e.symbol("s") : leaf);
    assertEquals(value, interpreted(moved, AT), 1e-9 * Math.abs(value));
    assertEquals(value, interpreted(new Polynomials(e).expand(chain), AT), 1e-9 * Math.abs(value));
    assertTrue(Cost.flops(chain) >= DEPTH);
    assertTrue(Interpreter.magnitude(chain, leaf -> AT) >= Math.abs(value));
    assertTrue(new PlainPrinter(List.of("x")).print(chain).length() < 100_000);
    assertTrue(new LatexPrinter(List.of("x")).print(chain).length() < 100_000);
    isCutIntoPrintableParts(chain);
  }

  private void isCutIntoPrintableParts(Expr chain) {
    CommonSubexpressions common = new CommonSubexpressions(e, name -> false);
    CommonSubexpressions.Shared shared = common.share(List.of(new Assignment("r", chain)));
    for (Assignment temporary : shared.temporaries()) {
      assertTrue(NestingDepth.of(temporary.value()) <= NestingDepth.LIMIT);
    }
    assertTrue(NestingDepth.of(shared.results().get(0).value()) <= NestingDepth.LIMIT);
  }

  private static double interpreted(Expr expression, double at) {
    return Interpreter.evaluate(expression, leaf -> at);
  }
}
