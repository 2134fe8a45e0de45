package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import java.util.List;

/**
 * A statement of the loop over lanes. There are no other loops than reductions, no branches and no
 * assignments to a name that has a value.
 */
public sealed interface Step {
  /** Becomes a comment. */
  record Note(String text) implements Step {}

  /** Reads a row of the tile into a name. */
  record Load(String name, Slot from) implements Step {}

  /** Gives an expression a name. */
  record Assign(String name, Expr value) implements Step {}

  /**
   * Gives a reduction a name, by a loop over its index.
   *
   * @param steps what a trip computes first
   * @param value what a trip adds or multiplies
   */
  record Accumulate(String name, Expr.Reduction reduction, List<Step> steps, Expr value)
      implements Step {
    /** Copies the steps. */
    public Accumulate {
      steps = List.copyOf(steps);
    }
  }

  /** Writes an expression to a row of the tile. */
  record Store(Slot to, Expr value) implements Step {}
}
