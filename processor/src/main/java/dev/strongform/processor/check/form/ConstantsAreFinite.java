package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.ConstantFolder;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Every constant that is used is a finite number. */
final class ConstantsAreFinite implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    ConstantFolder folder = new ConstantFolder(problem);
    for (ConstantDecl constant : Bodies.constants(problem)) {
      folder
          .constant(constant.id())
          .filter(value -> value instanceof Double number && !Double.isFinite(number))
          .ifPresent(
              value ->
                  sink.report(
                      BodyRule.CONSTANT_NOT_FINITE, constant.ref(), constant.name(), value));
    }
    for (MethodDecl method : Bodies.reached(problem)) {
      Bodies.expressions(method).forEach(each -> check(each, folder, sink));
    }
  }

  /** A call of {@code Math} on constants, such as {@code Math.log(-1)}. */
  private static void check(Expression expression, ConstantFolder folder, DiagnosticSink sink) {
    if (expression instanceof Expression.MathCall) {
      folder
          .foldReal(expression)
          .filter(value -> !Double.isFinite(value))
          .ifPresent(
              value ->
                  sink.report(
                      BodyRule.CONSTANT_NOT_FINITE,
                      expression.ref(),
                      ExpressionText.of(expression),
                      value));
    }
  }
}
