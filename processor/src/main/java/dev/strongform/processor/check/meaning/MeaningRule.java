package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;

/** One rule on what a model means; the class's name says it. */
interface MeaningRule {
  /** Reports what breaks the rule. */
  void check(MeaningContext context, DiagnosticSink sink);
}
