package dev.strongform.processor.check.meaning;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.structure.Probe;
import dev.strongform.processor.structure.Zero;
import java.util.List;
import java.util.Optional;

/**
 * How far a residual is from zero where it is tried.
 *
 * @param size the largest absolute value of those that rounding does not explain; 0 if there is
 *     none
 * @param where it is so large
 * @param finite the number of points at which it is finite
 */
record WorstDefect(double size, Optional<Probe> where, int finite) {
  /** The largest defect allowed, relative to the absolute summands of the residual. */
  private static final double TOLERANCE = 1e-9;

  static WorstDefect of(Expr residual, List<Probe> probes) {
    double worst = 0;
    Optional<Probe> where = Optional.empty();
    int finite = 0;
    for (Probe probe : probes) {
      double defect = Zero.defect(residual, probe);
      finite += Double.isFinite(defect) ? 1 : 0;
      double size = defect > TOLERANCE ? Math.abs(Interpreter.evaluate(residual, probe)) : 0;
      if (size > worst) {
        worst = size;
        where = Optional.of(probe);
      }
    }
    return new WorstDefect(worst, where, finite);
  }
}
