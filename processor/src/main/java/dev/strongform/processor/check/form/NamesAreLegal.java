package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.List;
import java.util.Optional;

/** The names of coordinates, unknowns and quantities are letters and digits, and not reserved. */
final class NamesAreLegal implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (DeclaredName name : DeclaredName.of(problem)) {
      obstacle(name.name())
          .ifPresent(
              why ->
                  sink.report(
                      HeaderRule.BAD_NAME,
                      name.ref(),
                      name.name(),
                      name.what(),
                      why,
                      example(name)));
    }
  }

  private static final List<String> KEYWORDS =
      List.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while")
              .split(" "));

  private static Optional<String> obstacle(String name) {
    if (ParameterNames.RESERVED.contains(name)) {
      return Optional.of("it has a meaning of its own in parameter names");
    } else if (name.contains("_")) {
      return Optional.of("_ separates a derivative");
    } else if (KEYWORDS.contains(name)) {
      return Optional.of("it is a word of Java");
    }
    return name.matches("[A-Za-z][A-Za-z0-9]*")
        ? Optional.empty()
        : Optional.of("it is not a name of Java");
  }

  private static String example(DeclaredName name) {
    return switch (name.what()) {
      case "a coordinate" -> "x";
      case "the time" -> "t";
      case "an unknown" -> "u";
      case "a coefficient" -> "nu";
      default -> "flux";
    };
  }
}
