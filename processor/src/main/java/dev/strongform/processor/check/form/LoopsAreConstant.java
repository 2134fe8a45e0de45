package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Every loop runs a number of times that the compiler knows. */
final class LoopsAreConstant implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    new DependenceWalk(
            problem,
            new DependenceWalk.Observer() {
              @Override
              public void count(Expression expression, Dependence dependence) {
                if (!dependence.isConstant()) {
                  sink.report(
                      BodyRule.LOOP_NOT_CONSTANT,
                      expression.ref(),
                      ExpressionText.of(expression) + " depends on " + dependence.on());
                }
              }
            })
        .walk();
  }
}
