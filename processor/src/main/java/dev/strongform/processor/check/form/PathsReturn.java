package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Every path through a method returns a value. */
final class PathsReturn implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : Bodies.reached(problem)) {
      boolean ends = method.body().filter(body -> !returns(body)).isPresent();
      if (ends && Bodies.isSound(method) && method.returnType().type() != JavaType.VOID) {
        sink.report(BodyRule.MISSING_RETURN, method.ref(), method.name());
      }
    }
  }

  private static boolean returns(Statement statement) {
    if (statement instanceof Statement.Block block) {
      return block.statements().stream().anyMatch(PathsReturn::returns);
    } else if (statement instanceof Statement.If branch) {
      return returns(branch.yes()) && branch.no().filter(PathsReturn::returns).isPresent();
    }
    return statement instanceof Statement.Return;
  }
}
