package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No quantity needs itself. */
final class QuantitiesHaveNoCycle implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    ParameterNames names = new ParameterNames(problem);
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (MethodDecl quantity : problem.methods(Role.QUANTITY)) {
      needs.put(
          quantity.name(),
          quantity.parameters().stream()
              .flatMap(each -> names.symbol(each.name(), quantity).stream())
              .flatMap(symbol -> AskedFor.base(symbol).stream())
              .toList());
    }
    for (MethodDecl quantity : problem.methods(Role.QUANTITY)) {
      Cycles.through(quantity.name(), name -> needs.getOrDefault(name, List.of()))
          .ifPresent(
              cycle ->
                  sink.report(
                      MethodRule.QUANTITY_CYCLE,
                      quantity.ref(),
                      quantity.name(),
                      String.join(" -> ", cycle)));
    }
  }
}
