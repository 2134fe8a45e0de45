package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.plan.Slot;

/** Says in Java where the rows of a plan lie. */
interface Rows {
  /** The row at the lane at hand, as a value. */
  CodeBlock read(Slot slot);

  /** The entry that a loop's index points to, as a value. */
  String read(Expr.Indexed leaf, String index);

  /** What stands before a stored value, such as {@code residual[i] = }. */
  CodeBlock write(Slot slot);
}
