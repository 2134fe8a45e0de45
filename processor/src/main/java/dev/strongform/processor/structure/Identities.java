package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.ArrayList;
import java.util.List;

/** Finds conditions that hold whatever the networks are, because the ansatz satisfies them. */
public final class Identities {
  /** Probes on the faces of a condition together, and the fewest on one face. */
  private static final int PROBES = 40;

  private static final int FEWEST = 4;

  private Identities() {}

  /** Whether a condition's residual vanishes on all its faces for every network. */
  public static boolean holds(ProblemModel problem, TermModel term) {
    return term.kind().isCondition() && vanishes(problem, term, term.residual());
  }

  /** Whether an expression vanishes wherever a term holds, whatever the jets are. */
  public static boolean vanishes(ProblemModel problem, TermModel term, Expr expression) {
    return Leaves.opaqueCalls(expression).isEmpty()
        && probes(problem, term, PROBES).stream().allMatch(probe -> Zero.at(expression, probe));
  }

  /**
   * Probes over all faces of a condition together, or over the interior for an equation.
   *
   * @param count their number, but at least 4 a face
   */
  public static List<Probe> probes(ProblemModel problem, TermModel term, int count) {
    if (term.faces().isEmpty()) {
      return Probe.interior(problem, count);
    }
    int each = Math.max(FEWEST, count / term.faces().size());
    List<Probe> interior = Probe.interior(problem, each);
    List<Probe> probes = new ArrayList<>();
    term.faces().forEach(face -> interior.forEach(probe -> probes.add(probe.onto(face))));
    return probes;
  }

  /** The problem without the conditions that hold whatever the networks are. */
  public static ProblemModel dropSatisfied(ProblemModel problem, Expressions expressions) {
    List<TermModel> left = problem.terms().stream().filter(term -> !holds(problem, term)).toList();
    return problem.withTerms(left);
  }
}
