package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** One rule on what is written. */
interface FormRule {
  /** Reports every place where the problem breaks the rule. */
  void check(ProblemDecl problem, DiagnosticSink sink);
}
