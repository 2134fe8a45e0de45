package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import java.util.List;

/** A method uses what it asks for. */
final class ParametersAreUsed implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    AskedFor asked = new AskedFor(problem);
    for (MethodDecl method : AskedFor.methods(problem)) {
      if (method.body().isPresent() && Bodies.isSound(method)) {
        check(method, asked, sink);
      }
    }
  }

  private static void check(MethodDecl method, AskedFor asked, DiagnosticSink sink) {
    List<String> used =
        Bodies.expressions(method)
            .filter(Expression.Name.class::isInstance)
            .map(name -> ((Expression.Name) name).name())
            .toList();
    for (ParameterDecl parameter : method.parameters()) {
      if (!used.contains(parameter.name())
          && asked.read(parameter, method) instanceof Reading.Known known
          && costs(known.symbol(), method)) {
        sink.report(MethodRule.UNUSED_PARAMETER, parameter.ref(), method.name(), parameter.name());
      }
    }
  }

  /** A solution may list all coordinates: they cost nothing there. */
  private static boolean costs(Symbol symbol, MethodDecl method) {
    boolean solution = method.is(Role.EXACT) || method.is(Role.ANSATZ);
    return !(solution && symbol instanceof Symbol.Coordinate);
  }
}
