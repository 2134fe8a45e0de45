package dev.strongform.processor.emit;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.LatexPrinter;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.TrainableModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.plan.ProblemPlan;
import dev.strongform.processor.plan.TermPlan;
import dev.strongform.processor.structure.Facts;
import java.util.Locale;
import java.util.Map;

/** Writes the model card: the equations typeset, symbols, partials, structure and cost. */
final class CardEmitter {
  /** Longer formulas are given in plain text alone. */
  private static final int LONGEST_FORMULA = 2_000;

  private final ProblemPlan plan;
  private final ProblemModel problem;
  private final Mathematics mathematics;
  private final LatexPrinter latex;
  private final StringBuilder text = new StringBuilder();

  CardEmitter(ProblemPlan plan) {
    this.plan = plan;
    this.problem = plan.problem();
    this.mathematics = new Mathematics(problem);
    this.latex = new LatexPrinter(AxisModel.names(problem.axes()));
  }

  String emit() {
    line("# " + problem.className());
    line("");
    line("Compiled from `" + problem.qualifiedName() + "`.");
    symbols();
    equations();
    solutionKnown();
    structure();
    kernels();
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void section(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void symbols() {
    section("Symbols");
    line("| symbol | meaning |");
    line("|---|---|");
    for (AxisModel axis : problem.axes()) {
      line(
          "| `"
              + axis.name()
              + "` | "
              + (axis.time() ? "time" : "coordinate")
              + " in ["
              + Literals.text(axis.min())
              + ", "
              + Literals.text(axis.max())
              + "]"
              + (axis.periodic() ? ", periodic" : "")
              + " |");
    }
    for (UnknownModel unknown : problem.unknowns()) {
      String ansatz = unknown.ansatz().map(a -> " = `" + mathematics.print(a) + "`").orElse("");
      line("| `" + unknown.name() + "` | unknown" + ansatz + " |");
    }
    for (TrainableModel trainable : problem.trainables()) {
      line(
          "| `"
              + trainable.name()
              + "` | coefficient to identify, from "
              + Literals.text(trainable.start())
              + " |");
    }
  }

  private void equations() {
    section("Equations");
    for (TermModel term : problem.terms()) {
      line("**" + term.name() + "**, " + mathematics.place(term) + ":");
      line("");
      typeset(term);
      line("    " + mathematics.statement(term));
      line("");
    }
  }

  private void typeset(TermModel term) {
    String formula = latex.print(term.written());
    if (formula.length() <= LONGEST_FORMULA) {
      line(
          term.isEnergy()
              ? "$$\\int \\left(" + formula + "\\right) \\to \\min$$"
              : "$$" + formula + " = 0$$");
      line("");
    }
  }

  private void solutionKnown() {
    if (plan.exact().isEmpty()) {
      return;
    }
    section("Exact solution");
    for (UnknownModel unknown : problem.unknowns()) {
      unknown
          .exact()
          .ifPresent(exact -> line("    " + unknown.name() + " = " + mathematics.print(exact)));
    }
  }

  private void structure() {
    section("Structure");
    Facts.of(problem).forEach(fact -> line("- " + fact));
  }

  private void kernels() {
    section("Kernels");
    for (TermPlan term : plan.terms()) {
      line("**" + term.term().name() + "** carries `" + mathematics.jet(term.jets()) + "`.");
      line("");
      line("| derivative of the " + noun(term.term()) + " by | is |");
      line("|---|---|");
      for (Map.Entry<Expr.Jet, Expr> partial : term.partials().entrySet()) {
        line(
            "| `"
                + mathematics.print(partial.getKey())
                + "` | `"
                + mathematics.print(partial.getValue())
                + "` |");
      }
      line("");
      line(
          String.format(
              Locale.ROOT,
              "One "
                  + noun(term.term())
                  + " costs %d flops a point: %d in the %s, %d in the equation%s.",
              mathematics.flops(term) + networkFlops(term),
              networkFlops(term),
              problem.isWindowed() ? "windows" : "network",
              mathematics.flops(term),
              mathematics.branches(term) ? ", where both sides of every choice count" : ""));
      if (!term.given().isEmpty()) {
        line(
            String.format(
                Locale.ROOT,
                "What the point alone determines takes %d flops besides, once for each point.",
                term.given().lanes().flops()));
      }
      line("");
    }
  }

  private static String noun(TermModel term) {
    return term.isEnergy() ? "integrand" : "residual";
  }

  private long networkFlops(TermPlan term) {
    return NetworkCost.flops(problem, term.jets());
  }
}
