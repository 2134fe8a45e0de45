package dev.strongform.processor.emit;

import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.plan.ProblemPlan;
import java.util.List;
import java.util.function.Function;

/** Writes the comment above generated code: the equations, and what made them. */
final class Header {
  /** The version that generated code names; compared before golden texts are. */
  static final String VERSION = "0.1";

  /** Places are aligned behind statements of up to this length. */
  private static final int WIDEST = 64;

  private Header() {}

  static String of(ProblemPlan plan) {
    ProblemModel problem = plan.problem();
    Mathematics mathematics = new Mathematics(problem);
    StringBuilder text =
        new StringBuilder(problem.className())
            .append("   from ")
            .append(problem.qualifiedName())
            .append('\n');
    List<TermModel> terms = problem.terms();
    int names = widest(terms, TermModel::name);
    int statements = Math.min(WIDEST, widest(terms, mathematics::statement));
    for (TermModel term : terms) {
      text.append("  ")
          .append(padded(term.name(), names))
          .append("   ")
          .append(padded(mathematics.statement(term), statements))
          .append("   ")
          .append(mathematics.place(term))
          .append('\n');
    }
    return text.append("strongform ")
        .append(VERSION)
        .append(" (ABI ")
        .append(GeneratedTypes.KERNEL_ABI)
        .append(')')
        .toString();
  }

  private static int widest(List<TermModel> terms, Function<TermModel, String> text) {
    return terms.stream().mapToInt(term -> text.apply(term).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
