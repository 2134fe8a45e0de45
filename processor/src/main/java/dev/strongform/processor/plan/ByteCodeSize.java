package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import java.util.ArrayDeque;
import java.util.Deque;

/** Estimates, from above, the bytes of byte code that a step compiles to. */
final class ByteCodeSize {
  /** A load of a local beyond the first 256, or of a constant. */
  private static final int LEAF = 4;

  /** An arithmetic instruction, or a call with what it pushes. */
  private static final int NODE = 4;

  /** Reading or writing an array at {@code k * lanes + i}. */
  private static final int ROW = 16;

  private ByteCodeSize() {}

  static int of(Step step) {
    if (step instanceof Step.Assign assign) {
      return LEAF + of(assign.value());
    } else if (step instanceof Step.Accumulate accumulate) {
      int trip = accumulate.steps().stream().mapToInt(ByteCodeSize::of).sum();
      return 2 * ROW + trip + of(accumulate.value());
    } else if (step instanceof Step.Store store) {
      return ROW + of(store.value());
    }
    return step instanceof Step.Load ? ROW + LEAF : 0;
  }

  private static int of(Expr expression) {
    int bytes = 0;
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expression);
    while (!open.isEmpty()) {
      Expr next = open.pop();
      bytes += next.children().isEmpty() ? ROW + LEAF : NODE * next.children().size();
      next.children().forEach(open::push);
    }
    return bytes;
  }
}
