package dev.strongform.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the rules say of one class, so that all of it is shown in one build. */
public final class DiagnosticSink {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /**
   * Takes note; the same sentence at the same place counts once.
   *
   * @param arguments fill the rule's sentence, as many as {@link Rule#arity}
   */
  public void report(Rule rule, SourceRef ref, Object... arguments) {
    found.add(new Diagnostic(rule, ref, rule.text(arguments)));
  }

  /** Whether the class must not get a kernel. */
  public boolean hasErrors() {
    return found.stream().anyMatch(diagnostic -> diagnostic.rule().kind() == Rule.Kind.ERROR);
  }

  /** Everything reported, in the order of the reports. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }
}
