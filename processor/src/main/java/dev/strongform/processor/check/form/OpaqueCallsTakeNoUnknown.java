package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** Methods of other classes are called with coordinates and constants only. */
final class OpaqueCallsTakeNoUnknown implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    new DependenceWalk(
            problem,
            new DependenceWalk.Observer() {
              @Override
              public void expression(Expression expression, List<Dependence> operands) {
                if (expression instanceof Expression.ForeignCall call) {
                  check(call, operands, sink);
                }
              }
            })
        .walk();
  }

  private static void check(
      Expression.ForeignCall call, List<Dependence> arguments, DiagnosticSink sink) {
    String name = ExpressionText.of(call);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).isUnknown()) {
        sink.report(
            BodyRule.OPAQUE_CALL,
            call.ref(),
            name.substring(0, name.indexOf('(')),
            ExpressionText.of(call.arguments().get(i)),
            arguments.get(i).on());
      }
    }
  }
}
