package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** The rules on what is written; this list is the specification. */
public final class FormCheck {
  private static final List<FormRule> RULES = List.of();

  private FormCheck() {}

  /** Tries every rule, so that all mistakes of a class are reported in one build. */
  public static void check(ProblemDecl problem, DiagnosticSink sink) {
    RULES.forEach(rule -> rule.check(problem, sink));
  }
}
