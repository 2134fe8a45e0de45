package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.ConditionRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.FaceOrders;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Orders;
import dev.strongform.processor.structure.Traces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every unknown has as many initial conditions as the equations' order in time asks for, and none
 * more.
 *
 * <p>An order in time that the equations hold at the start is a slot, and a condition fills a slot
 * whose derivative it holds; what the ansatz fixes counts as given. Which condition fills which
 * slot is a matching, so that conditions that mix {@code u} and {@code u_t} are counted right.
 */
final class InitialConditionsMatchTheOrder implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    Optional<AxisModel> time = context.problem().time();
    time.ifPresent(axis -> new Count(context, axis.index()).report(sink));
  }

  /** A derivative in time that the start must give. */
  private record Slot(String unknown, int order) {}

  /** The conditions and slots of one problem. */
  private static final class Count {
    private final MeaningContext context;
    private final int time;
    private final FaceModel start;
    private final List<TermModel> conditions;

    Count(MeaningContext context, int time) {
      this.context = context;
      this.time = time;
      this.start = new FaceModel(time, false);
      this.conditions =
          context.terms(TermModel.Kind.INITIAL).stream()
              .filter(term -> !Identities.holds(context.problem(), term))
              .toList();
    }

    void report(DiagnosticSink sink) {
      missing(sink);
      extra(sink);
    }

    private void missing(DiagnosticSink sink) {
      FaceOrders orders = new FaceOrders(context.problem(), context.derivatives());
      List<Slot> slots = new ArrayList<>();
      for (UnknownModel unknown : context.problem().unknowns()) {
        if (!isConstrained(unknown.name()) && !context.isObserved(unknown.name())) {
          slots.addAll(open(unknown, orders.of(unknown.name(), start)));
        }
      }
      Matching<TermModel, Slot> matching = new Matching<>(conditions, slots, this::fills);
      for (UnknownModel unknown : context.problem().unknowns()) {
        List<Slot> free =
            matching.unmatchedRight().stream()
                .filter(slot -> slot.unknown().equals(unknown.name()))
                .toList();
        if (!free.isEmpty()) {
          missing(sink, unknown.name(), orders.of(unknown.name(), start), free);
        }
      }
    }

    private void missing(DiagnosticSink sink, String unknown, int order, List<Slot> free) {
      sink.report(
          ConditionRule.INITIAL_CONDITION_MISSING,
          context.unknown(unknown),
          order,
          unknown,
          order,
          order - free.size(),
          name(free.get(0)));
    }

    /** The slots that the ansatz leaves open. */
    private List<Slot> open(UnknownModel unknown, int order) {
      Traces traces = new Traces(context.problem(), context.derivatives());
      List<Slot> slots = new ArrayList<>();
      for (int k = 0; k < order; k++) {
        if (!traces.isFixed(unknown, start, k)) {
          slots.add(new Slot(unknown.name(), k));
        }
      }
      return slots;
    }

    /**
     * Whether an equation without derivatives ties the unknown to others, so that it may give it.
     */
    private boolean isConstrained(String unknown) {
      return context.terms(TermModel.Kind.EQUATION).stream()
          .map(term -> Leaves.jets(term.written()))
          .filter(jets -> jets.stream().allMatch(jet -> jet.operator().isValue()))
          .anyMatch(jets -> jets.stream().anyMatch(jet -> jet.field().equals(unknown)));
    }

    /** Whether a condition gives a slot; one that lost its unknowns does, once reported. */
    private boolean fills(TermModel condition, Slot slot) {
      Set<Expr.Jet> jets = Leaves.jets(condition.written());
      return jets.isEmpty()
          || jets.stream()
              .anyMatch(
                  jet ->
                      jet.field().equals(slot.unknown())
                          && Orders.along(jet, time) == slot.order());
    }

    private void extra(DiagnosticSink sink) {
      List<Slot> slots = new ArrayList<>();
      for (UnknownModel unknown : context.problem().unknowns()) {
        for (int k = 0; k < inTime(unknown.name()); k++) {
          slots.add(new Slot(unknown.name(), k));
        }
      }
      Matching<TermModel, Slot> matching = new Matching<>(conditions, slots, this::fills);
      matching.unmatchedLeft().stream()
          .filter(this::isCertainlyExtra)
          .forEach(term -> extra(sink, term));
    }

    private void extra(DiagnosticSink sink, TermModel term) {
      Expr.Jet jet = Leaves.jets(term.written()).iterator().next();
      sink.report(
          ConditionRule.INITIAL_CONDITION_EXTRA,
          context.sources().term(term.name()),
          inTime(jet.field()),
          jet.field(),
          term.name(),
          context.print(jet));
    }

    /**
     * Whether a condition repeats what is given: not one on slopes in space alone, which agree with
     * the values, nor one on an unknown without order in time beside others, such as a pressure.
     */
    private boolean isCertainlyExtra(TermModel term) {
      List<Expr.Jet> jets = List.copyOf(Leaves.jets(term.written()));
      boolean inTimeAlone =
          jets.stream().anyMatch(jet -> jet.operator().order() == Orders.along(jet, time));
      boolean evolves =
          context.problem().unknowns().size() == 1
              || jets.stream().allMatch(jet -> inTime(jet.field()) > 0);
      return inTimeAlone && evolves;
    }

    private int inTime(String unknown) {
      return Orders.inTime(context.problem(), unknown);
    }

    private String name(Slot slot) {
      int[] axes = new int[slot.order()];
      Arrays.fill(axes, time);
      return context.print(new Expr.Jet(slot.unknown(), Operator.partial(axes)));
    }
  }
}
