package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** Every index of an array is a number that the compiler knows. */
final class IndexesAreConstant implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    new DependenceWalk(
            problem,
            new DependenceWalk.Observer() {
              @Override
              public void expression(Expression expression, List<Dependence> operands) {
                if (expression instanceof Expression.Element element
                    && !operands.get(1).isConstant()) {
                  sink.report(
                      BodyRule.INDEX_NOT_CONSTANT,
                      element.index().ref(),
                      ExpressionText.of(element.index()),
                      operands.get(1).on());
                }
              }
            })
        .walk();
  }
}
