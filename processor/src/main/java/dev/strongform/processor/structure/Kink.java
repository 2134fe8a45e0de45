package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Interpreter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A function with a kink or a jump within an expression, such as {@code abs(x - 0.5)}.
 *
 * <p>Whether it matters is tried: along a path on which the function changes its branch, the place
 * of the change is found by bisection, and the expression is compared on both sides of it. So
 * {@code abs(x)} on [0, 1] is no kink at all, and the second derivative of {@code abs(x)^3} is
 * continuous.
 */
public final class Kink {
  private static final int BISECTIONS = 60;

  /** The smallest jump that counts, relative to the expression on the path. */
  private static final double TOLERANCE = 1e-6;

  private final Expr.Apply function;

  private Kink(Expr.Apply function) {
    this.function = function;
  }

  /** Those below an expression; of a loop's, those of its first trip. */
  public static List<Kink> in(Expr expression, Expressions expressions) {
    List<Kink> kinks = new ArrayList<>();
    Set<Expr> seen = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Expr node = open.pop();
      if (seen.add(node)) {
        if (node instanceof Expr.Apply apply && !apply.function().isSmooth()) {
          kinks.add(new Kink(apply));
        }
        below(node, expressions).forEach(open::push);
      }
    }
    return kinks;
  }

  private static List<Expr> below(Expr node, Expressions expressions) {
    return node instanceof Expr.Reduction loop && !loop.trips().isEmpty()
        ? List.of(expressions.instantiate(loop.body(), loop.index(), loop.trips().get(0)))
        : node.children();
  }

  /** The function and its arguments. */
  public Expr expression() {
    return function;
  }

  /** Whether an expression jumps where the function changes its branch between two probes. */
  public boolean breaks(Expr expression, Probe from, Probe to) {
    if (branch(from) == branch(to)) {
      return false;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      boolean before = branch(from.towards(to, middle)) == branch(from);
      low = before ? middle : low;
      high = before ? high : middle;
    }
    double left = value(expression, from.towards(to, low));
    double right = value(expression, from.towards(to, high));
    double scale = Math.abs(value(expression, from)) + Math.abs(value(expression, to));
    return Math.abs(right - left) > TOLERANCE * (scale + Math.abs(left) + Math.abs(right));
  }

  /** A number that changes where the function is not smooth. */
  private double branch(Probe probe) {
    double first = value(function.arguments().get(0), probe);
    double second = value(function.arguments().get(function.arguments().size() - 1), probe);
    return switch (function.function()) {
      case ABS, SIGNUM, COPY_SIGN -> StrictMath.signum(second);
      case MAX, MIN -> StrictMath.signum(first - second);
      case IEEE_REMAINDER -> StrictMath.rint(first / second);
      default -> value(function, probe);
    };
  }

  private static double value(Expr expression, Probe probe) {
    return Interpreter.evaluate(expression, probe);
  }
}
