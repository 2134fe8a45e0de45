package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the order of the derivatives across a face that the equations still hold there.
 *
 * <p>A derivative whose coefficient vanishes on the face is not held, such as {@code r * r * u_rr}
 * at {@code r = 0}; nor is one with a finite coefficient beside one that is infinite, since {@code
 * u_rr + u_r / r} is the same equation as {@code r * u_rr + u_r}.
 */
public final class FaceOrders {
  private static final int PROBES = 5;

  /** One derivative in one equation, with its coefficient. */
  private record Part(Expr.Jet jet, Expr coefficient) {}

  private final ProblemModel problem;
  private final List<List<Part>> equations = new ArrayList<>();

  /** The orders of a problem's equations. */
  public FaceOrders(ProblemModel problem, Derivatives derivatives) {
    this.problem = problem;
    for (TermModel term : problem.terms()) {
      if (term.kind() == TermModel.Kind.EQUATION) {
        equations.add(
            Leaves.jets(term.written()).stream()
                .map(jet -> new Part(jet, derivatives.by(term.written(), jet)))
                .toList());
      }
    }
  }

  /** The highest order of an unknown across the face; 0 where no derivative is held. */
  public int of(String unknown, FaceModel face) {
    List<Probe> probes = Probe.on(problem, face, PROBES);
    return equations.stream()
        .mapToInt(parts -> order(parts, unknown, face, probes))
        .max()
        .orElse(0);
  }

  private int order(List<Part> parts, String unknown, FaceModel face, List<Probe> probes) {
    int highest = 0;
    for (Part part : parts) {
      int order = Orders.along(part.jet(), face.axis());
      if (part.jet().field().equals(unknown) && order > highest) {
        boolean held = probes.stream().anyMatch(probe -> isHeld(part, parts, face.axis(), probe));
        highest = held ? order : highest;
      }
    }
    return highest;
  }

  private static boolean isHeld(Part part, List<Part> parts, int axis, Probe probe) {
    if (isInfinite(part, axis, probe)) {
      return true;
    }
    return (!changesAlong(part, axis) || !Zero.at(part.coefficient(), probe))
        && parts.stream().noneMatch(other -> isInfinite(other, axis, probe));
  }

  private static boolean isInfinite(Part part, int axis, Probe probe) {
    return changesAlong(part, axis)
        && !Double.isFinite(Interpreter.evaluate(part.coefficient(), probe));
  }

  /** Whether the coefficient depends on the position across the face. */
  private static boolean changesAlong(Part part, int axis) {
    return Leaves.of(part.coefficient()).stream()
        .anyMatch(leaf -> leaf instanceof Expr.Coordinate x && x.axis() == axis);
  }
}
