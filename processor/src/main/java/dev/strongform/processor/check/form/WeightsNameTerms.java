package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.NearestName;
import dev.strongform.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** Every weight names a term and gives it a positive number. */
final class WeightsNameTerms implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> terms =
        problem.methods().stream()
            .filter(method -> method.role().filter(each -> each.role().isResidual()).isPresent())
            .map(MethodDecl::name)
            .toList();
    for (Located<String> weight : problem.training().weights()) {
      obstacle(weight.value(), terms)
          .ifPresent(
              why ->
                  sink.report(
                      Rule.TRAINING_WEIGHT,
                      weight.ref(),
                      weight.value(),
                      why,
                      (terms.isEmpty() ? "walls" : terms.get(0)) + " = 100"));
    }
  }

  private static Optional<String> obstacle(String weight, List<String> terms) {
    String[] sides = weight.split("=", -1);
    if (sides.length != 2) {
      return Optional.of("is not of the form name = number");
    }
    String term = sides[0].trim();
    if (!terms.contains(term)) {
      return Optional.of("names no term" + NearestName.didYouMean(term, terms).replace("?", ""));
    }
    return isPositive(sides[1].trim()) ? Optional.empty() : Optional.of("has no positive number");
  }

  private static boolean isPositive(String text) {
    return text.matches("[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,2})?") && Double.parseDouble(text) > 0;
  }
}
