package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.ConditionRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Probe;
import dev.strongform.processor.structure.Zero;
import java.util.List;
import java.util.stream.Collectors;

/** Unknowns that are zero everywhere do not satisfy everything. */
final class ZeroIsNoSolution implements MeaningRule {
  private static final int PROBES = 20;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    ProblemModel problem = context.problem();
    boolean reachable =
        problem.unknowns().stream()
            .flatMap(unknown -> unknown.ansatz().stream())
            .allMatch(ansatz -> isZero(ansatz, Probe.interior(problem, PROBES)));
    boolean solves = problem.terms().stream().allMatch(term -> isSolvedByZero(context, term));
    if (reachable && solves) {
      String names =
          problem.unknowns().stream().map(UnknownModel::name).collect(Collectors.joining(" = "));
      sink.report(ConditionRule.ZERO_SOLVES_ALL, context.sources().problem(), names);
    }
  }

  /** Whether a residual vanishes, or an integrand is stationary, when all jets vanish. */
  private static boolean isSolvedByZero(MeaningContext context, TermModel term) {
    List<Probe> probes = Identities.probes(context.problem(), term, PROBES);
    return term.isEnergy()
        ? Leaves.jets(term.written()).stream()
            .allMatch(jet -> isZero(context.derivatives().by(term.written(), jet), probes))
        : isZero(term.written(), probes);
  }

  /** Whether an expression vanishes when all jets do. */
  private static boolean isZero(Expr expression, List<Probe> probes) {
    return probes.stream().allMatch(probe -> Zero.at(expression, probe.scaled(0)));
  }
}
