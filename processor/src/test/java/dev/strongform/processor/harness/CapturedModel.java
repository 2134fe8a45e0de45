package dev.strongform.processor.harness;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.plan.Passes;
import dev.strongform.processor.plan.ProblemPlan;
import java.util.List;

/**
 * A problem as the compiler's stages see it.
 *
 * @param lowered before any pass
 * @param expressions made it
 */
public record CapturedModel(ProblemDecl declared, ProblemModel lowered, Expressions expressions) {
  /** The model after all passes. */
  public ProblemModel passed() {
    return new Passes(List.of()).run(lowered, expressions);
  }

  /** The plan that is emitted. */
  public ProblemPlan plan() {
    return new Passes(List.of()).plan(passed(), expressions);
  }

  /** A term as lowered. */
  public TermModel term(String name) {
    return lowered.terms().stream()
        .filter(term -> term.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term " + name));
  }
}
