package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;

/**
 * Tells a number that is zero but for rounding from one that is not.
 *
 * <p>What it is compared with is the sum of the absolute summands of the expression, and how fast
 * the expression changes when the point moves: {@code sin(pi x)} is 1.2e-16 at {@code x = 1}, which
 * is all of its one summand, but nothing against its slope.
 */
public final class Zero {
  /** The largest relative defect that rounding explains. */
  public static final double ROUNDING = 1e-12;

  /** The share of the way to the middle of the domain over which the slope is taken. */
  private static final double STEP = 1e-6;

  private Zero() {}

  /** Whether an expression vanishes at a probe but for rounding; false where it is not finite. */
  public static boolean at(Expr expression, Probe probe) {
    return defect(expression, probe) <= ROUNDING;
  }

  /** The size of an expression relative to its summands and slope; NaN where it is not finite. */
  public static double defect(Expr expression, Probe probe) {
    double value = Interpreter.evaluate(expression, probe);
    if (value == 0 || !Double.isFinite(value)) {
      return Math.abs(value) == 0 ? 0 : Double.NaN;
    }
    double bySummands = Math.abs(value) / Interpreter.magnitude(expression, probe);
    // The slope can only make it smaller, and costs two evaluations more.
    return bySummands <= ROUNDING ? bySummands : Math.abs(value) / scale(expression, probe);
  }

  /** What an expression's rounding errors are in proportion to: its summands and its slope. */
  public static double scale(Expr expression, Probe probe) {
    double value = Interpreter.evaluate(expression, probe);
    double moved = Interpreter.evaluate(expression, probe.inward(STEP));
    double slope = Math.abs(moved - value) / STEP;
    return Interpreter.magnitude(expression, probe) + (Double.isFinite(slope) ? slope : 0);
  }
}
