package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.List;
import java.util.stream.Collectors;

/** The name of every parameter stands for something. */
final class ParametersAreKnown extends ParameterRule {
  @Override
  void check(ParameterDecl parameter, Reading reading, MethodDecl method, DiagnosticSink sink) {
    if (reading instanceof Reading.Unknown unknown && unknown.fields()) {
      sink.report(
          MethodRule.UNKNOWN_NAME,
          parameter.ref(),
          parameter.name(),
          meant(parameter.name(), unknown),
          listed(unknown.candidates()));
    }
  }

  private static String meant(String name, Reading.Unknown unknown) {
    return unknown
        .time()
        .filter(time -> name.equalsIgnoreCase("time"))
        .map(time -> "; did you mean " + time + "?")
        .orElseGet(() -> NearestName.didYouMean(name, unknown.candidates()));
  }

  /** The plainest names come first; the rest would fill a page. */
  private static String listed(List<String> names) {
    int shown = 12;
    String text = names.stream().limit(shown).collect(Collectors.joining(", "));
    return names.size() > shown ? text + " and further derivatives" : text;
  }
}
