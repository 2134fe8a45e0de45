package dev.strongform.processor.check.meaning;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Dependence;
import dev.strongform.processor.structure.FaceOrders;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Orders;
import dev.strongform.processor.structure.Probe;
import dev.strongform.processor.structure.Traces;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts, on each face, the conditions that the equations need and those that are given. */
final class FaceConditions {
  private static final int PROBES = 4;

  /** An unknown on a face. */
  private record Place(String unknown, FaceModel face) {}

  private final MeaningContext context;
  private final FaceOrders orders;
  private final Dependence dependence;
  private final Traces traces;
  private final List<TermModel> conditions;
  private final Map<Place, Integer> known = new LinkedHashMap<>();

  FaceConditions(MeaningContext context) {
    this.context = context;
    this.orders = new FaceOrders(context.problem(), context.derivatives());
    this.dependence = new Dependence(context.derivatives());
    this.traces = new Traces(context.problem(), context.derivatives());
    this.conditions =
        context.terms(TermModel.Kind.BOUNDARY).stream()
            .filter(term -> !Identities.holds(context.problem(), term))
            .toList();
  }

  /** The order of the equations in an unknown across a face. */
  int order(UnknownModel unknown, FaceModel face) {
    return known.computeIfAbsent(
        new Place(unknown.name(), face), place -> orders.of(unknown.name(), face));
  }

  /** How many conditions the unknowns need on a face: half the order, rounded down. */
  int needed(List<UnknownModel> unknowns, FaceModel face) {
    return unknowns.stream().mapToInt(unknown -> order(unknown, face) / 2).sum();
  }

  /** How many conditions on any of the unknowns a face has, written or built into the ansatz. */
  int given(List<UnknownModel> unknowns, FaceModel face) {
    int built =
        unknowns.stream().mapToInt(u -> traces.fixed(u, face, Math.max(1, order(u, face)))).sum();
    List<String> names = unknowns.stream().map(UnknownModel::name).toList();
    List<Probe> probes = Probe.on(context.problem(), face, PROBES);
    long written =
        conditions.stream()
            .filter(term -> term.faces().contains(face))
            .filter(term -> holds(term, names, probes))
            .count();
    return built + (int) written;
  }

  /**
   * Whether a condition holds one of the unknowns; one that lost them all counts, once reported.
   */
  private boolean holds(TermModel term, List<String> names, List<Probe> probes) {
    return Leaves.jets(term.written()).isEmpty()
        || dependence.on(term.written(), jet -> isOf(jet, names), probes);
  }

  private static boolean isOf(Expr.Jet jet, List<String> unknowns) {
    return unknowns.contains(jet.field());
  }

  /** The sum over all unknowns of their orders across an axis. */
  int orders(FaceModel lower, FaceModel upper) {
    return context.problem().unknowns().stream()
        .mapToInt(unknown -> Math.max(order(unknown, lower), order(unknown, upper)))
        .sum();
  }

  /**
   * Whether an equation holds the unknown's first derivative by an axis and no second derivative of
   * another unknown.
   */
  boolean isTransported(UnknownModel unknown, int axis) {
    return context.terms(TermModel.Kind.EQUATION).stream()
        .map(term -> Leaves.jets(term.written()))
        .filter(jets -> jets.stream().anyMatch(jet -> isFirst(jet, unknown, axis)))
        .anyMatch(jets -> !bendsAnother(jets, unknown));
  }

  private static boolean isFirst(Expr.Jet jet, UnknownModel unknown, int axis) {
    return jet.field().equals(unknown.name()) && Orders.along(jet, axis) > 0;
  }

  private static boolean bendsAnother(Collection<Expr.Jet> jets, UnknownModel unknown) {
    return jets.stream()
        .anyMatch(jet -> !jet.field().equals(unknown.name()) && jet.operator().order() > 1);
  }
}
