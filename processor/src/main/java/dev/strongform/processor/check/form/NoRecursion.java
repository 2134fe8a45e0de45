package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** No method calls itself, directly or through others. */
final class NoRecursion implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Set<String> told = new HashSet<>();
    for (MethodDecl method : Bodies.reached(problem)) {
      Optional<List<String>> cycle =
          Cycles.through(
              method.id(), id -> problem.method(id).map(Bodies::calls).orElse(List.of()));
      if (cycle.isPresent() && told.add(method.id())) {
        told.addAll(cycle.get());
        sink.report(BodyRule.RECURSION, method.ref(), method.name(), path(cycle.get()));
      }
    }
  }

  private static String path(List<String> ids) {
    return ids.stream()
        .map(id -> id.substring(0, id.indexOf('(')))
        .collect(Collectors.joining(" -> "));
  }
}
