package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.FieldNames;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.UnknownModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what an ansatz fixes on faces, so that no term of the loss has to. */
public final class HardConditions {
  private final ProblemModel problem;
  private final Traces traces;
  private final FieldNames names;

  /**
   * One that holds whatever the networks are.
   *
   * @param field the unknown, or its derivative across the face
   */
  public record HardCondition(String field, FaceModel face) {}

  private HardConditions(ProblemModel problem) {
    this.problem = problem;
    this.traces = new Traces(problem, new Derivatives(new Expressions()));
    this.names = new FieldNames(AxisModel.names(problem.axes()));
  }

  /** Those of a problem: unknown by unknown, face by face, the value before derivatives. */
  public static List<HardCondition> of(ProblemModel problem) {
    HardConditions conditions = new HardConditions(problem);
    List<HardCondition> found = new ArrayList<>();
    for (UnknownModel unknown : problem.unknowns()) {
      for (int axis = 0; axis < problem.axes().size(); axis++) {
        if (unknown.ansatz().isPresent() && !problem.axes().get(axis).periodic()) {
          conditions.add(unknown, new FaceModel(axis, false), found);
          conditions.add(unknown, new FaceModel(axis, true), found);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Derivatives that the equations determine on the face are nobody's condition. */
  private void add(UnknownModel unknown, FaceModel face, List<HardCondition> found) {
    int order = Math.max(1, Orders.along(problem, unknown.name(), face.axis()));
    for (int k = 0; k < order; k++) {
      if (traces.isFixed(unknown, face, k)) {
        found.add(new HardCondition(field(unknown, face.axis(), k), face));
      }
    }
  }

  private String field(UnknownModel unknown, int axis, int order) {
    int[] axes = new int[order];
    Arrays.fill(axes, axis);
    return names.identifier(new Expr.Jet(unknown.name(), Operator.partial(axes)));
  }
}
