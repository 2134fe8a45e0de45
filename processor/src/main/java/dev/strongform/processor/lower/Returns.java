package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tells which statements can return, and joins those that do with what comes after them. */
final class Returns {
  private Returns() {}

  /** Whether there is a return in a statement. */
  static boolean within(Statement statement) {
    if (statement instanceof Statement.Block block) {
      return block.statements().stream().anyMatch(Returns::within);
    } else if (statement instanceof Statement.If branch) {
      return within(branch.yes()) || branch.no().filter(Returns::within).isPresent();
    } else if (statement instanceof Statement.CountedLoop loop) {
      return within(loop.body());
    } else if (statement instanceof Statement.ForEach loop) {
      return within(loop.body());
    }
    return statement instanceof Statement.Return;
  }

  /** The statements of a block, or one statement, and the rest. */
  static List<Statement> joined(Statement first, List<Statement> rest) {
    List<Statement> joined = new ArrayList<>();
    if (first instanceof Statement.Block block) {
      joined.addAll(block.statements());
    } else {
      joined.add(first);
    }
    joined.addAll(rest);
    return joined;
  }
}
