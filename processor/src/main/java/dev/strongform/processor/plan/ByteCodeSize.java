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

  /** The largest power that is printed as repeated factors. */
  private static final int MOST_REPEATED = 4;

  /** Reading or writing an array at {@code k * lanes + i}. */
  private static final int ROW = 16;

  /** What a part needs beside its steps: its arrays, its loop. */
  static final int FRAME = 100;

  /** Loading a row into a name, or storing a name into a row. */
  static final int TRANSFER = ROW + LEAF;

  /** Leaving out one value of a loop's index. */
  private static final int SKIP = 12;

  private ByteCodeSize() {}

  static int of(Step step) {
    if (step instanceof Step.Assign assign) {
      return LEAF + of(assign.value());
    } else if (step instanceof Step.Accumulate accumulate) {
      int trip = accumulate.steps().stream().mapToInt(ByteCodeSize::of).sum();
      int skips = SKIP * accumulate.reduction().skip().size();
      return 2 * ROW + skips + trip + of(accumulate.value());
    } else if (step instanceof Step.Store store) {
      return ROW + of(store.value());
    }
    return step instanceof Step.Load ? TRANSFER : 0;
  }

  private static int of(Expr expression) {
    int bytes = 0;
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expression);
    while (!open.isEmpty()) {
      Expr next = open.pop();
      bytes += own(next);
      next.children().forEach(open::push);
    }
    return bytes;
  }

  private static int own(Expr node) {
    if (node instanceof Expr.Power) {
      return MOST_REPEATED * (LEAF + NODE);
    } else if (node instanceof Expr.Indexed) {
      return ROW;
    }
    return node.children().isEmpty() ? LEAF : NODE * node.children().size();
  }
}
