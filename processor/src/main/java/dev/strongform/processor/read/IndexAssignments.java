package dev.strongform.processor.read;

import dev.strongform.processor.declaration.Statement;

/** Tells whether a loop's body assigns the loop's index. */
final class IndexAssignments {
  private IndexAssignments() {}

  static boolean assigns(Statement statement, String index) {
    if (statement instanceof Statement.Assign assign) {
      return assign.target().name().equals(index);
    } else if (statement instanceof Statement.Block block) {
      return block.statements().stream().anyMatch(each -> assigns(each, index));
    } else if (statement instanceof Statement.If branch) {
      return assigns(branch.yes(), index)
          || branch.no().filter(no -> assigns(no, index)).isPresent();
    } else if (statement instanceof Statement.CountedLoop loop) {
      return assigns(loop.body(), index);
    }
    return statement instanceof Statement.ForEach loop && assigns(loop.body(), index);
  }
}
