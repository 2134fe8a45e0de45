package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;

/** Every method that is called exists, with such parameters. */
final class CallsResolve implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> candidates = new ArrayList<>();
    problem.methods().forEach(method -> candidates.add(method.name()));
    MATH.forEach(function -> candidates.add("Math." + function));
    for (Expression expression : Bodies.expressions(problem)) {
      if (expression instanceof Expression.Unresolved call && call.call()) {
        sink.report(
            BodyRule.UNRESOLVED_CALL,
            call.ref(),
            call.text(),
            NearestName.didYouMean(call.text(), candidates));
      }
    }
  }

  private static final List<String> MATH =
      List.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log1p", "log10", "sqrt", "cbrt", "pow", "hypot", "abs", "max", "min");
}
