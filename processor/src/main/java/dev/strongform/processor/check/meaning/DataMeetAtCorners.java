package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SolutionRule;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Probe;
import dev.strongform.processor.structure.Zero;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that conditions prescribe agree where their faces meet. */
final class DataMeetAtCorners implements MeaningRule {
  private static final int PROBES = 6;

  /** Edges tried for two conditions; a cube of a hundred dimensions has 20,000. */
  private static final int MOST_EDGES = 64;

  /** The smallest difference that counts, relative to the data. */
  private static final double TOLERANCE = 1e-9;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    List<Prescription> given =
        context.problem().terms().stream()
            .filter(term -> term.kind().isCondition())
            .flatMap(term -> Prescription.of(context, term).stream())
            .toList();
    for (int i = 0; i < given.size(); i++) {
      for (int j = i + 1; j < given.size(); j++) {
        if (given.get(i).unknown().equals(given.get(j).unknown())) {
          compare(context, given.get(i), given.get(j), sink);
        }
      }
    }
  }

  private static void compare(
      MeaningContext context, Prescription first, Prescription second, DiagnosticSink sink) {
    double worst = 0;
    Optional<Probe> where = Optional.empty();
    for (Probe probe : edges(context, first.term(), second.term())) {
      double gap = gap(first, second, probe);
      if (gap > worst) {
        worst = gap;
        where = Optional.of(probe);
      }
    }
    if (where.isPresent()) {
      sink.report(
          SolutionRule.CORNER_JUMP,
          context.sources().term(second.term().name()),
          first.term().name(),
          second.term().name(),
          where.get().place(),
          Probe.number(worst));
    }
  }

  /** The difference of two prescriptions; 0 where rounding explains it. */
  private static double gap(Prescription first, Prescription second, Probe probe) {
    double gap =
        Math.abs(
            Interpreter.evaluate(first.data(), probe) - Interpreter.evaluate(second.data(), probe));
    double scale = Zero.scale(first.data(), probe) + Zero.scale(second.data(), probe);
    return gap > TOLERANCE * scale ? gap : 0;
  }

  /** Probes on the edges where faces of two conditions meet. */
  private static List<Probe> edges(MeaningContext context, TermModel first, TermModel second) {
    List<Probe> interior = Probe.interior(context.problem(), PROBES);
    List<Probe> probes = new ArrayList<>();
    for (FaceModel a : first.faces()) {
      for (FaceModel b : second.faces()) {
        if (a.axis() != b.axis() && probes.size() < MOST_EDGES * PROBES) {
          interior.forEach(probe -> probes.add(probe.onto(a).onto(b)));
        }
      }
    }
    return probes;
  }
}
