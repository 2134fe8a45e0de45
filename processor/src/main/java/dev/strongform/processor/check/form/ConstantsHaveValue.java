package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** The compiler knows the value of every constant that is used. */
final class ConstantsHaveValue implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (Expression expression : Bodies.expressions(problem)) {
      if (expression instanceof Expression.OpaqueField field) {
        sink.report(BodyRule.CONSTANT_WITHOUT_VALUE, field.ref(), field.text(), field.remedy());
      }
    }
    for (ConstantDecl constant : Bodies.constants(problem)) {
      constant.initialiser().stream()
          .flatMap(value -> SyntaxWalk.expressions(value).stream())
          .filter(Expression.Trainable.class::isInstance)
          .forEach(
              trainable ->
                  sink.report(
                      BodyRule.CONSTANT_WITHOUT_VALUE,
                      trainable.ref(),
                      ((Expression.Trainable) trainable).name(),
                      "read a coefficient in the methods, whose values training changes"));
      if (constant.initialiser().isEmpty()) {
        sink.report(
            BodyRule.CONSTANT_WITHOUT_VALUE,
            constant.ref(),
            constant.name(),
            "set it where it is declared");
      }
    }
  }
}
