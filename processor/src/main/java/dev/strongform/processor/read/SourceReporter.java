package dev.strongform.processor.read;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import java.util.Comparator;
import javax.tools.Diagnostic;

/** Shows what was collected on one class, from the top of the file down. */
public final class SourceReporter {
  private final TreeTable table;

  SourceReporter(TreeTable table) {
    this.table = table;
  }

  /** Hands everything to the compiler, each at its own place. */
  public void print(DiagnosticSink sink) {
    sink.diagnostics().stream()
        .sorted(Comparator.comparingLong(diagnostic -> table.start(diagnostic.ref())))
        .forEach(
            diagnostic ->
                table.print(kind(diagnostic.rule()), diagnostic.text(), diagnostic.ref()));
  }

  private static Diagnostic.Kind kind(Rule rule) {
    return switch (rule.kind()) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case NOTE -> Diagnostic.Kind.NOTE;
    };
  }
}
