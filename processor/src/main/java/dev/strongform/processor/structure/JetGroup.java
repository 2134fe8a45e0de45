package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Terms of one place (each observation has its own) that are evaluated on one jet, which carries
 * the channels of all of them.
 *
 * @param terms at least one, in the problem's order
 */
public record JetGroup(JetPlan jets, List<TermModel> terms) {
  /** What a reverse sweep costs for every channel, in forward sweeps. */
  private static final int REVERSE = 2;

  /** Copies the list. */
  public JetGroup {
    terms = List.copyOf(terms);
  }

  /**
   * The groups of a problem, in the order of their first terms. A term joins the first group of its
   * place whose rows of the Jacobian become no dearer by it: they take a forward sweep for all
   * terms, and a reverse sweep over all channels for each.
   */
  public static List<JetGroup> of(ProblemModel problem) {
    List<JetGroup> groups = new ArrayList<>();
    for (TermModel term : problem.terms()) {
      add(problem, alone(problem, term), groups);
    }
    return List.copyOf(groups);
  }

  private static void add(ProblemModel problem, JetGroup alone, List<JetGroup> groups) {
    for (int i = 0; i < groups.size(); i++) {
      JetGroup joined = groups.get(i).with(problem, alone);
      if (groups.get(i).isAt(alone) && joined.cost() <= groups.get(i).cost() + alone.cost()) {
        groups.set(i, joined);
        return;
      }
    }
    groups.add(alone);
  }

  private static JetGroup alone(ProblemModel problem, TermModel term) {
    return of(problem, List.of(term));
  }

  private static JetGroup of(ProblemModel problem, List<TermModel> terms) {
    List<Expr> residuals = terms.stream().map(TermModel::residual).toList();
    return new JetGroup(JetPlan.of(problem.outputs(), residuals), terms);
  }

  private JetGroup with(ProblemModel problem, JetGroup other) {
    List<TermModel> all = new ArrayList<>(terms);
    all.addAll(other.terms);
    return of(problem, all);
  }

  private boolean isAt(JetGroup other) {
    TermModel mine = terms.get(0);
    TermModel theirs = other.terms.get(0);
    return mine.kind() != TermModel.Kind.OBSERVATION
        && mine.kind() == theirs.kind()
        && mine.faces().equals(theirs.faces());
  }

  /** What the rows of all terms cost at a point, in channels of a forward sweep. */
  private long cost() {
    int channels = jets.networks().stream().mapToInt(jet -> jet.channels().size()).sum();
    return channels * (1L + REVERSE * terms.size());
  }
}
