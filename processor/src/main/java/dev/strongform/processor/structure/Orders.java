package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Counts the orders of differentiation in a problem's equations and energies. */
public final class Orders {
  private Orders() {}

  /** The highest order in time of an unknown; 0 where the equations hold no derivative by time. */
  public static int inTime(ProblemModel problem, String unknown) {
    return problem.time().map(time -> along(problem, unknown, time.index())).orElse(0);
  }

  /** The highest order of an unknown by one axis. */
  public static int along(ProblemModel problem, String unknown, int axis) {
    return highest(jets(problem, unknown), jet -> along(jet, axis));
  }

  /** The highest order of an unknown over the space axes together. */
  public static int inSpace(ProblemModel problem, String unknown) {
    List<Integer> time = problem.time().map(axis -> List.of(axis.index())).orElse(List.of());
    return highest(jets(problem, unknown), jet -> jet.operator().order() - count(jet, time));
  }

  /** The highest order of any unknown in one term, over all axes together. */
  public static int of(ProblemModel problem, TermModel term) {
    return Leaves.jets(term.written()).stream()
        .filter(jet -> problem.unknown(jet.field()).isPresent())
        .mapToInt(jet -> jet.operator().order())
        .max()
        .orElse(0);
  }

  /** The order of a jet by one axis. */
  public static int along(Expr.Jet jet, int axis) {
    if (jet.operator().kind() == Operator.Kind.PARTIAL) {
      return Collections.frequency(jet.operator().axes(), axis);
    }
    return jet.operator().axes().contains(axis) ? jet.operator().order() : 0;
  }

  private static int count(Expr.Jet jet, List<Integer> axes) {
    return axes.stream().mapToInt(axis -> along(jet, axis)).sum();
  }

  private static Stream<Expr.Jet> jets(ProblemModel problem, String unknown) {
    return problem.terms().stream()
        .filter(TermModel::isInterior)
        .flatMap(term -> Leaves.jets(term.written()).stream())
        .filter(jet -> jet.field().equals(unknown));
  }

  private static int highest(Stream<Expr.Jet> jets, ToIntFunction<Expr.Jet> order) {
    return jets.mapToInt(order).max().orElse(0);
  }
}
