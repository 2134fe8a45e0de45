package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.ObservationModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kernel of one term.
 *
 * @param jets what each network carries, for this term and those that it shares its jet with
 * @param partials the residual's derivative by each jet that it depends on, in the jets' order
 * @param given computes what the points alone determine, which the others read
 * @param residual computes the residual alone
 * @param linearise computes the residual and the partials
 * @param curvature computes an energy's second derivatives; empty for a residual
 * @param sample computes the column of an observation of the exact solution at a point
 */
public record TermPlan(
    TermModel term,
    JetPlan jets,
    Map<Expr.Jet, Expr> partials,
    GivenPlan given,
    LanePlan residual,
    LanePlan linearise,
    Optional<CurvaturePlan> curvature,
    Optional<LanePlan> sample) {

  /**
   * Plans a term on jets that carry all that it needs.
   *
   * @param apart whether what the points alone determine is computed apart
   */
  static TermPlan of(
      ProblemModel problem, TermModel term, JetPlan jets, Expressions expressions, boolean apart) {
    Map<Expr.Jet, Expr> partials = partials(term, jets, expressions);
    TermAlgebra whole = algebra(term, jets, partials, expressions);
    TermAlgebra algebra = apart ? whole.apart(expressions, new LeafNames(problem.axes())) : whole;
    LanePlanner planner = new LanePlanner(problem, jets, expressions, algebra.rows());
    return new TermPlan(
        term,
        jets,
        partials,
        GivenPlan.of(algebra, planner),
        planner.plan(algebra.first().subList(0, 1)),
        planner.plan(algebra.first()),
        Optional.of(whole.second())
            .filter(seconds -> term.isEnergy())
            .map(seconds -> CurvaturePlan.of(seconds, planner.plan(algebra.second()))),
        sample(problem, term, expressions));
  }

  private static TermAlgebra algebra(
      TermModel term, JetPlan jets, Map<Expr.Jet, Expr> partials, Expressions expressions) {
    List<Result> both = new ArrayList<>(List.of(residual(term)));
    partials.forEach((leaf, partial) -> both.add(partial(term, jets, leaf, partial)));
    return TermAlgebra.whole(
        both, term.isEnergy() ? CurvaturePlan.results(partials, jets, expressions) : List.of());
  }

  private static Optional<LanePlan> sample(
      ProblemModel problem, TermModel term, Expressions expressions) {
    LanePlanner planner = LanePlanner.unsplit(problem, new JetPlan(List.of()), expressions);
    return term.observation()
        .flatMap(ObservationModel::sample)
        .map(value -> new Result(term.name(), Slot.of(Slot.Space.RESIDUAL, 0), value))
        .map(result -> planner.plan(List.of(result)));
  }

  private static Map<Expr.Jet, Expr> partials(
      TermModel term, JetPlan jets, Expressions expressions) {
    Derivatives derivatives = new Derivatives(expressions);
    List<Expr.Jet> leaves = new ArrayList<>(JetPlan.jetsOf(List.of(term.residual())));
    leaves.sort(Comparator.comparingInt(leaf -> slot(jets, leaf)));
    Map<Expr.Jet, Expr> partials = new LinkedHashMap<>();
    for (Expr.Jet leaf : leaves) {
      Expr partial = derivatives.by(term.residual(), leaf);
      if (!Expr.isConstant(partial, 0)) {
        partials.put(leaf, partial);
      }
    }
    return partials;
  }

  private static Result residual(TermModel term) {
    return new Result(noun(term), Slot.of(Slot.Space.RESIDUAL, 0), term.residual());
  }

  private static String noun(TermModel term) {
    return term.isEnergy() ? "integrand" : "residual";
  }

  private static Result partial(TermModel term, JetPlan jets, Expr.Jet leaf, Expr partial) {
    Slot slot = Slot.of(Slot.Space.PARTIALS, slot(jets, leaf));
    return new Result("derivatives of the " + noun(term) + " by the jet", slot, partial);
  }

  static int slot(JetPlan jets, Expr.Jet leaf) {
    NetworkJet network = jets.networkOf(leaf);
    return network.firstSlot() + network.slotOf(leaf);
  }

  /** Every expression that the kernel computes. */
  public List<Expr> expressions() {
    List<Expr> all = new ArrayList<>(List.of(term.residual()));
    all.addAll(partials.values());
    curvature.ifPresent(plan -> all.addAll(plan.seconds()));
    term.observation().flatMap(ObservationModel::sample).ifPresent(all::add);
    return all;
  }

  /** Whether the residual depends on a network, by its position among the jets'. */
  public boolean reads(int position) {
    return JetPlan.jetsOf(List.of(term.residual())).stream()
        .anyMatch(leaf -> jets.positionOf(leaf.field()) == position);
  }

  /** Rows of scratch that the tile needs. */
  public int scratchSlots() {
    return Stream.of(
            Optional.of(given.lanes()),
            Optional.of(residual),
            Optional.of(linearise),
            curvature.map(CurvaturePlan::lanes))
        .flatMap(Optional::stream)
        .mapToInt(LanePlan::scratchSlots)
        .max()
        .orElse(0);
  }
}
