package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SolutionRule;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Probe;
import java.util.List;

/** A residual is a finite number somewhere, for solutions of some size. */
final class ResidualsAreFinite implements MeaningRule {
  private static final int PROBES = 50;

  /** Sizes of the solution that are tried: a root may be of a pressure less a thousand. */
  private static final List<Double> SIZES = List.of(1.0, 1e-3, 10.0, 1e3, 1e6, 1e9);

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (TermModel term : context.problem().terms()) {
      List<Probe> probes = Identities.probes(context.problem(), term, PROBES);
      if (Leaves.opaqueCalls(term.residual()).isEmpty()
          && SIZES.stream().noneMatch(size -> isFinite(term, probes, size))) {
        sink.report(
            SolutionRule.RESIDUAL_NOT_FINITE,
            context.sources().term(term.name()),
            term.name(),
            probes.size(),
            probes.get(0).place());
      }
    }
  }

  private static boolean isFinite(TermModel term, List<Probe> probes, double size) {
    return probes.stream()
        .map(probe -> probe.scaled(size))
        .anyMatch(probe -> Double.isFinite(Interpreter.evaluate(term.residual(), probe)));
  }
}
