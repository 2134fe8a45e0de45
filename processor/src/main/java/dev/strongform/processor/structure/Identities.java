package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.List;
import java.util.stream.Stream;

/** Finds conditions that hold whatever the networks are, because the ansatz satisfies them. */
public final class Identities {
  /** Probes on each face. */
  private static final int PROBES = 40;

  /** The largest residual, relative to its summands, that rounding explains. */
  private static final double ROUNDING = 1e-12;

  private Identities() {}

  /** Whether a condition's residual vanishes on all its faces for every network. */
  public static boolean holds(ProblemModel problem, TermModel term) {
    if (term.kind() == TermModel.Kind.EQUATION || !Leaves.opaqueCalls(term.residual()).isEmpty()) {
      return false;
    }
    return probes(problem, term).allMatch(probe -> vanishes(term.residual(), probe));
  }

  /** Probes over the faces of a condition, or over the interior for an equation. */
  public static Stream<Probe> probes(ProblemModel problem, TermModel term) {
    return term.faces().isEmpty()
        ? Probe.interior(problem, PROBES).stream()
        : term.faces().stream().flatMap(face -> Probe.on(problem, face, PROBES).stream());
  }

  private static boolean vanishes(Expr residual, Probe probe) {
    double value = Interpreter.evaluate(residual, probe);
    return Math.abs(value) <= ROUNDING * Interpreter.magnitude(residual, probe);
  }

  /** The problem without the conditions that hold whatever the networks are. */
  public static ProblemModel dropSatisfied(ProblemModel problem, Expressions expressions) {
    List<TermModel> left = problem.terms().stream().filter(term -> !holds(problem, term)).toList();
    return problem.withTerms(left);
  }
}
