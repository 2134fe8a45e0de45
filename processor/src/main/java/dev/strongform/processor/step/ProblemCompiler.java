package dev.strongform.processor.step;

import dev.strongform.processor.check.form.FormCheck;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** Compiles one declaration: the stages between reading and writing, none of which sees javac. */
public final class ProblemCompiler {
  /**
   * Checks a problem and generates its files.
   *
   * @param sink takes what there is to say
   * @return nothing where the problem has errors
   */
  public List<GeneratedFile> compile(ProblemDecl problem, DiagnosticSink sink) {
    FormCheck.check(problem, sink);
    return List.of();
  }
}
