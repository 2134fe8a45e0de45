package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.EnergyRule;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Linearity;
import dev.strongform.processor.structure.Probe;
import java.util.List;
import java.util.Optional;

/**
 * An energy has a least value: it is not affine in its unknowns, and bends upwards somewhere along
 * each of their highest derivatives (Legendre's condition; Gelfand and Fomin 1963).
 */
final class EnergiesHaveMinimum implements MeaningRule {
  private static final int PROBES = 20;

  /** Sizes of the solution at which the bend is looked at. */
  private static final List<Double> SIZES = List.of(1.0, 0.1, 10.0, 100.0);

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    List<TermModel> energies = context.problem().energies();
    if (energies.isEmpty()) {
      return;
    }
    Linearity linearity = new Linearity(context.expressions());
    if (energies.stream().allMatch(linearity::affine)) {
      report(context, energies.get(0), "it is affine in its unknowns", sink);
      return;
    }
    Expr all = context.expressions().sum(energies.stream().map(TermModel::written).toList());
    falling(context, all)
        .ifPresent(jet -> report(context, holding(energies, jet), downwards(context, jet), sink));
  }

  private static TermModel holding(List<TermModel> energies, Expr.Jet jet) {
    return energies.stream()
        .filter(energy -> Leaves.jets(energy.written()).contains(jet))
        .findFirst()
        .orElseThrow();
  }

  private static String downwards(MeaningContext context, Expr.Jet jet) {
    return "it bends downwards along " + context.print(jet);
  }

  private static void report(
      MeaningContext context, TermModel energy, String why, DiagnosticSink sink) {
    sink.report(
        EnergyRule.ENERGY_WITHOUT_MINIMUM,
        context.sources().term(energy.name()),
        energy.name(),
        why);
  }

  /** A derivative of the highest order of its unknown along which the integrand bends downwards. */
  private static Optional<Expr.Jet> falling(MeaningContext context, Expr energy) {
    return Leaves.jets(energy).stream()
        .filter(jet -> isHighest(jet, energy))
        .filter(jet -> bendsDown(context, energy, jet))
        .findFirst();
  }

  private static boolean isHighest(Expr.Jet jet, Expr energy) {
    return Leaves.jets(energy).stream()
        .filter(other -> other.field().equals(jet.field()))
        .noneMatch(other -> other.operator().order() > jet.operator().order());
  }

  private static boolean bendsDown(MeaningContext context, Expr energy, Expr.Jet jet) {
    Expr slope = context.derivatives().by(energy, jet);
    Expr bend = context.derivatives().by(slope, jet);
    return SIZES.stream()
        .allMatch(
            size ->
                Probe.interior(context.problem(), PROBES).stream()
                    .allMatch(probe -> Interpreter.evaluate(bend, probe.scaled(size)) < 0));
  }
}
