package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every weight names a term, or the role of some, and gives it a positive number. */
final class WeightsNameTerms implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> terms = problem.terms().stream().map(MethodDecl::name).toList();
    List<String> names = new ArrayList<>(terms);
    problem.terms().forEach(term -> names.add(term.role().orElseThrow().role().weight()));
    for (Located<String> weight : problem.training().weights()) {
      obstacle(weight.value(), names)
          .ifPresent(
              why ->
                  sink.report(
                      HeaderRule.TRAINING_WEIGHT,
                      weight.ref(),
                      weight.value(),
                      why,
                      (terms.isEmpty() ? "walls" : terms.get(0)) + " = 100"));
    }
  }

  private static Optional<String> obstacle(String weight, List<String> names) {
    String[] sides = weight.split("=", -1);
    if (sides.length != 2) {
      return Optional.of("is not of the form name = number");
    }
    String term = sides[0].trim();
    if (!names.contains(term)) {
      return Optional.of("names no term" + NearestName.didYouMean(term, names).replace("?", ""));
    }
    return isPositive(sides[1].trim()) ? Optional.empty() : Optional.of("has no positive number");
  }

  private static boolean isPositive(String text) {
    return text.matches("[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,2})?") && Double.parseDouble(text) > 0;
  }
}
