package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Kink;
import dev.strongform.processor.structure.Probe;
import java.util.List;

/**
 * An ansatz can be differentiated as often as the terms ask: what is differentiated once more has
 * no jump, whose derivative would be lost. (An exact solution may have kinks: it may be a weak
 * one.)
 */
final class FunctionsAreSmooth implements MeaningRule {
  private static final int PROBES = 16;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (UnknownModel unknown : context.problem().unknowns()) {
      unknown
          .ansatz()
          .ifPresent(
              ansatz ->
                  new Trial(context, sink, unknown.name(), ansatz)
                      .run(context.ansatz(unknown.name())));
    }
  }

  /** The function that is put in for an unknown. */
  private record Trial(MeaningContext context, DiagnosticSink sink, String unknown, Expr function) {

    void run(SourceRef at) {
      if (Leaves.opaqueCalls(function).isEmpty()
          && !Kink.in(function, context.expressions()).isEmpty()) {
        context.problem().terms().forEach(term -> check(term, at));
      }
    }

    private void check(TermModel term, SourceRef at) {
      for (Expr.Jet jet : Leaves.jets(term.written())) {
        if (jet.field().equals(unknown)) {
          jet.operator().partials().forEach(partial -> check(term, partial, at));
        }
      }
    }

    /** Differentiates axis by axis, as the derivative is worked out. */
    private void check(TermModel term, Operator partial, SourceRef at) {
      Expr derivative = function;
      int order = 0;
      for (int axis : partial.axes()) {
        order++;
        for (Kink kink : Kink.in(derivative, context.expressions())) {
          if (breaks(kink, derivative, axis)) {
            String kinked = context.print(kink.expression());
            sink.report(
                AnsatzRule.NOT_SMOOTH, at, "the @Ansatz of " + unknown, kinked, order, term.name());
            return;
          }
        }
        derivative = context.derivatives().total(derivative, axis);
      }
    }

    private boolean breaks(Kink kink, Expr derivative, int axis) {
      List<Probe> probes = Probe.interior(context.problem(), PROBES);
      for (int i = 1; i < probes.size(); i++) {
        Probe from = probes.get(i - 1);
        if (kink.breaks(derivative, from, from.along(axis, probes.get(i)))) {
          return true;
        }
      }
      return false;
    }
  }
}
