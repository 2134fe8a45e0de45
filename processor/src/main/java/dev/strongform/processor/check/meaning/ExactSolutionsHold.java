package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.diagnostic.SolutionRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.FieldExpansion;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.OpaqueDerivativeException;
import dev.strongform.processor.expression.Substitution;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.TrainableModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The exact solution satisfies every equation and condition.
 *
 * <p>Its derivatives are put in symbolically and the residual is tried at fixed points; the largest
 * defect is reported. Points where it is not finite are skipped, none left is an error.
 */
final class ExactSolutionsHold implements MeaningRule {
  private static final int PROBES = 200;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    ProblemModel problem = context.problem();
    if (problem.unknowns().stream().allMatch(unknown -> unknown.exact().isPresent())) {
      new Trial(context, sink).run();
    }
  }

  /** One problem's exact solution, tried in every term. */
  private static final class Trial {
    private final MeaningContext context;
    private final DiagnosticSink sink;
    private final FieldExpansion expansion;
    private final Map<Expr.OpaqueCall, List<String>> untried = new LinkedHashMap<>();
    private final List<TermModel> nowhere = new ArrayList<>();

    Trial(MeaningContext context, DiagnosticSink sink) {
      this.context = context;
      this.sink = sink;
      this.expansion =
          new FieldExpansion(
              context.expressions(),
              name -> context.problem().unknown(name).flatMap(UnknownModel::exact));
    }

    void run() {
      context.problem().terms().stream().filter(this::isTried).forEach(this::expand);
      if (!nowhere.isEmpty()) {
        nowhere();
      }
      untried.forEach(
          (call, terms) ->
              sink.report(
                  SolutionRule.EXACT_NOT_TRIED,
                  exact(call),
                  String.join(", ", terms),
                  call.owner() + "." + call.method()));
    }

    /** Data need not agree, nor an integrand, nor an equation whose coefficient is not known. */
    private boolean isTried(TermModel term) {
      return term.kind() != TermModel.Kind.OBSERVATION
          && !term.isEnergy()
          && Leaves.of(term.written()).stream()
              .filter(Expr.Symbol.class::isInstance)
              .allMatch(leaf -> exact((Expr.Symbol) leaf).isPresent());
    }

    private Optional<Double> exact(Expr.Symbol coefficient) {
      return context.problem().trainable(coefficient.name()).flatMap(TrainableModel::exact);
    }

    /** The residual at the coefficients' true values. */
    private Expr atTruth(Expr residual) {
      return new Substitution(context.expressions())
          .replace(
              residual,
              leaf ->
                  leaf instanceof Expr.Symbol coefficient
                      ? context.expressions().constant(exact(coefficient).orElseThrow())
                      : leaf);
    }

    private void nowhere() {
      String terms = nowhere.stream().map(TermModel::name).collect(Collectors.joining(", "));
      sink.report(
          SolutionRule.EXACT_NOT_FINITE,
          exact(nowhere.get(0)),
          "the residual of " + terms + " with the @Exact solution",
          PROBES);
    }

    private void expand(TermModel term) {
      try {
        Expr residual = atTruth(expansion.expand(term.written()));
        Optional<Expr.OpaqueCall> call = Leaves.opaqueCalls(residual).stream().findFirst();
        call.ifPresentOrElse(opaque -> skip(opaque, term), () -> tryOut(term, residual));
      } catch (OpaqueDerivativeException opaque) {
        skip(opaque.call(), term);
      }
    }

    private void skip(Expr.OpaqueCall call, TermModel term) {
      untried.computeIfAbsent(call, key -> new ArrayList<>()).add(term.name());
    }

    private void tryOut(TermModel term, Expr residual) {
      WorstDefect worst =
          WorstDefect.of(residual, Identities.probes(context.problem(), term, PROBES));
      if (worst.finite() == 0) {
        nowhere.add(term);
      }
      worst
          .where()
          .ifPresent(
              probe ->
                  sink.report(
                      rule(term),
                      context.sources().term(term.name()),
                      term.name(),
                      Probe.number(worst.size()),
                      probe.place()));
    }

    /** Where the exact solution of the first unknown in a term is written. */
    private SourceRef exact(TermModel term) {
      return exact(
          context.problem().unknowns().stream()
              .filter(unknown -> holds(term, unknown))
              .findFirst());
    }

    /** Where the exact solution that makes a call is written. */
    private SourceRef exact(Expr.OpaqueCall call) {
      return exact(
          context.problem().unknowns().stream()
              .filter(unknown -> Leaves.opaqueCalls(unknown.exact().orElseThrow()).contains(call))
              .findFirst());
    }

    private SourceRef exact(Optional<UnknownModel> unknown) {
      return unknown.map(u -> context.exact(u.name())).orElse(context.sources().problem());
    }

    private static boolean holds(TermModel term, UnknownModel unknown) {
      return Leaves.jets(term.written()).stream()
          .anyMatch(jet -> jet.field().equals(unknown.name()));
    }

    private static Rule rule(TermModel term) {
      return switch (term.kind()) {
        case EQUATION, ENERGY -> SolutionRule.EXACT_FAILS_EQUATION;
        case INITIAL -> SolutionRule.EXACT_FAILS_INITIAL;
        case BOUNDARY -> SolutionRule.EXACT_FAILS_BOUNDARY;
        case OBSERVATION -> throw new IllegalStateException("data are not tried");
      };
    }
  }
}
