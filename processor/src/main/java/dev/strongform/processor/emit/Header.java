package dev.strongform.processor.emit;

import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.plan.ProblemPlan;
import dev.strongform.processor.plan.TermPlan;

/** Writes the comment above generated code: the equations, and what made them. */
final class Header {
  /** The version that generated code names; compared before golden texts are. */
  static final String VERSION = "0.1";

  private Header() {}

  static String of(ProblemPlan plan) {
    ProblemModel problem = plan.problem();
    Mathematics mathematics = new Mathematics(problem);
    StringBuilder text =
        new StringBuilder(problem.className())
            .append("   from ")
            .append(problem.qualifiedName())
            .append('\n');
    int widest =
        plan.terms().stream().mapToInt(term -> term.term().name().length()).max().orElse(0);
    for (TermPlan term : plan.terms()) {
      TermModel model = term.term();
      text.append("  ")
          .append(model.name())
          .append(" ".repeat(widest - model.name().length() + 3))
          .append(mathematics.equation(model))
          .append(" = 0   ")
          .append(mathematics.place(model))
          .append('\n');
    }
    return text.append("strongform ")
        .append(VERSION)
        .append(" (ABI ")
        .append(GeneratedTypes.KERNEL_ABI)
        .append(')')
        .toString();
  }
}
