package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.ConstantFolder;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Nothing is divided by a constant zero. */
final class NoDivisionByZero implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    ConstantFolder folder = new ConstantFolder(problem);
    for (Expression expression : Bodies.expressions(problem)) {
      if (expression instanceof Expression.Binary binary
          && (binary.operator() == BinaryOperator.DIVIDE
              || binary.operator() == BinaryOperator.REMAINDER)
          && folder.foldReal(binary.right()).filter(divisor -> divisor == 0).isPresent()) {
        sink.report(BodyRule.DIVISION_BY_ZERO, binary.ref(), ExpressionText.of(binary));
      }
    }
  }
}
