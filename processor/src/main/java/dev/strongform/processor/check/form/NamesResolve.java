package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every name in a body is declared. */
final class NamesResolve implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : Bodies.reached(problem)) {
      List<String> candidates = new ArrayList<>();
      method.parameters().forEach(parameter -> candidates.add(parameter.name()));
      locals(method).forEach(candidates::add);
      problem.constants().forEach(constant -> candidates.add(constant.id()));
      Bodies.expressions(method).forEach(each -> check(each, candidates, sink));
    }
    List<String> constants = problem.constants().stream().map(ConstantDecl::id).toList();
    Bodies.constants(problem).stream()
        .flatMap(constant -> constant.initialiser().stream())
        .flatMap(initialiser -> SyntaxWalk.expressions(initialiser).stream())
        .forEach(each -> check(each, constants, sink));
  }

  private static Stream<String> locals(MethodDecl method) {
    return Bodies.statements(method)
        .filter(Statement.LocalVariable.class::isInstance)
        .map(each -> ((Statement.LocalVariable) each).name());
  }

  private static void check(Expression expression, List<String> candidates, DiagnosticSink sink) {
    if (expression instanceof Expression.Unresolved name && !name.call()) {
      sink.report(
          BodyRule.UNRESOLVED_NAME,
          name.ref(),
          name.text(),
          NearestName.didYouMean(name.text(), candidates));
    }
  }
}
