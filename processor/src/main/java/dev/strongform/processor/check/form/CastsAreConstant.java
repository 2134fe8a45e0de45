package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** Nothing that varies from point to point is cut off to an integer; Math.floor stays a double. */
final class CastsAreConstant implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    new DependenceWalk(
            problem,
            new DependenceWalk.Observer() {
              @Override
              public void expression(Expression expression, List<Dependence> operands) {
                if (expression instanceof Expression.Cast cast
                    && cast.type().isInteger()
                    && operands.get(0).level() == Dependence.Level.COORDINATES) {
                  sink.report(
                      BodyRule.UNSUPPORTED_JAVA,
                      cast.ref(),
                      "a cast to "
                          + cast.type().text()
                          + " of what depends on "
                          + operands.get(0).on(),
                      "use Math.floor or Math.rint");
                }
              }
            })
        .walk();
  }
}
