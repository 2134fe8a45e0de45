package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.EnergyRule;
import dev.strongform.processor.diagnostic.SolutionRule;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.FieldExpansion;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.OpaqueDerivativeException;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.EulerLagrange;
import dev.strongform.processor.structure.Probe;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The exact solution makes the energies stationary: their Euler-Lagrange residuals vanish. */
final class ExactIsStationary implements MeaningRule {
  private static final int PROBES = 200;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    ProblemModel problem = context.problem();
    boolean known = problem.unknowns().stream().allMatch(unknown -> unknown.exact().isPresent());
    if (known && !problem.energies().isEmpty()) {
      FieldExpansion solution =
          new FieldExpansion(
              context.expressions(), name -> problem.unknown(name).flatMap(UnknownModel::exact));
      EulerLagrange lagrange = new EulerLagrange(context.expressions(), solution);
      problem.unknowns().forEach(unknown -> tryOut(context, lagrange, unknown, sink));
    }
  }

  private static void tryOut(
      MeaningContext context, EulerLagrange lagrange, UnknownModel unknown, DiagnosticSink sink) {
    List<Expr> energies = context.problem().energies().stream().map(TermModel::written).toList();
    try {
      Expr residual = lagrange.residual(energies, unknown.name());
      Optional<Expr.OpaqueCall> call = Leaves.opaqueCalls(residual).stream().findFirst();
      call.ifPresentOrElse(
          opaque -> untried(context, unknown, opaque, sink),
          () -> tryOut(context, residual, unknown, sink));
    } catch (OpaqueDerivativeException opaque) {
      untried(context, unknown, opaque.call(), sink);
    }
  }

  private static void untried(
      MeaningContext context, UnknownModel unknown, Expr.OpaqueCall call, DiagnosticSink sink) {
    sink.report(
        SolutionRule.EXACT_NOT_TRIED,
        context.exact(unknown.name()),
        names(context),
        call.owner() + "." + call.method());
  }

  private static void tryOut(
      MeaningContext context, Expr residual, UnknownModel unknown, DiagnosticSink sink) {
    WorstDefect worst = WorstDefect.of(residual, Probe.interior(context.problem(), PROBES));
    if (worst.finite() == 0) {
      String what = "the Euler-Lagrange residual of " + names(context);
      sink.report(SolutionRule.EXACT_NOT_FINITE, context.exact(unknown.name()), what, PROBES);
    }
    worst
        .where()
        .ifPresent(
            probe ->
                sink.report(
                    EnergyRule.EXACT_NOT_STATIONARY,
                    context.sources().term(context.problem().energies().get(0).name()),
                    names(context),
                    unknown.name(),
                    Probe.number(worst.size()),
                    probe.place()));
  }

  private static String names(MeaningContext context) {
    return context.problem().energies().stream()
        .map(TermModel::name)
        .collect(Collectors.joining(" + "));
  }
}
