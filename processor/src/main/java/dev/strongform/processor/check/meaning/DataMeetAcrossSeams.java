package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SolutionRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Orders;
import dev.strongform.processor.structure.Probe;
import dev.strongform.processor.structure.Zero;
import java.util.Arrays;
import java.util.List;

/**
 * Initial data and ansatz do not jump across a periodic seam, neither in value nor in a derivative
 * below the order of the equations.
 */
final class DataMeetAcrossSeams implements MeaningRule {
  private static final int PROBES = 8;

  /** The smallest jump that counts, relative to the data. */
  private static final double TOLERANCE = 1e-9;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (AxisModel axis : context.problem().space()) {
      if (axis.periodic()) {
        Seam seam = new Seam(context, axis, sink);
        context.terms(TermModel.Kind.INITIAL).forEach(seam::initial);
        context.problem().unknowns().forEach(seam::ansatz);
      }
    }
  }

  /** The two faces of a periodic axis, which are one. */
  private record Seam(MeaningContext context, AxisModel axis, DiagnosticSink sink) {

    void initial(TermModel term) {
      List<Probe> start = Probe.on(context.problem(), term.faces().get(0), PROBES);
      Prescription.of(context, term)
          .ifPresent(
              given ->
                  check(given.unknown(), given.data(), start, context.sources().term(term.name())));
    }

    void ansatz(UnknownModel unknown) {
      List<Probe> probes = Probe.interior(context.problem(), PROBES);
      unknown
          .ansatz()
          .filter(ansatz -> Leaves.opaqueCalls(ansatz).isEmpty())
          .ifPresent(
              ansatz -> check(unknown.name(), ansatz, probes, context.ansatz(unknown.name())));
    }

    /** Reports the lowest derivative of the data that jumps. */
    private void check(String unknown, Expr data, List<Probe> probes, SourceRef at) {
      int order = Math.max(1, Orders.along(context.problem(), unknown, axis.index()));
      Expr derivative = data;
      for (int k = 0; k < order; k++) {
        double jump = jump(derivative, probes);
        if (jump > 0) {
          report(unknown, k, jump, at);
          return;
        }
        derivative = context.derivatives().total(derivative, axis.index());
      }
    }

    private void report(String unknown, int order, double jump, SourceRef at) {
      int[] axes = new int[order];
      Arrays.fill(axes, axis.index());
      FaceNames names = new FaceNames(context.problem());
      sink.report(
          SolutionRule.SEAM_JUMP,
          at,
          context.print(new Expr.Jet(unknown, Operator.partial(axes))),
          Probe.number(jump),
          axis.name(),
          names.of(face(false)) + " and " + names.of(face(true)));
    }

    /** The largest jump; 0 where rounding explains it. */
    private double jump(Expr data, List<Probe> probes) {
      double largest = 0;
      for (Probe probe : probes) {
        Probe left = probe.onto(face(false));
        Probe right = probe.onto(face(true));
        double jump =
            Math.abs(Interpreter.evaluate(data, right) - Interpreter.evaluate(data, left));
        double scale = Zero.scale(data, left) + Zero.scale(data, right);
        if (jump > TOLERANCE * scale && jump > largest) {
          largest = jump;
        }
      }
      return largest;
    }

    private FaceModel face(boolean upper) {
      return new FaceModel(axis.index(), upper);
    }
  }
}
