package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;
import java.util.List;

/**
 * One residual that training drives to zero.
 *
 * @param written in the unknowns, as the user wrote it, quantities expanded
 * @param residual in network outputs: {@code written} with every ansatz put in
 * @param faces where it holds; empty for an equation
 */
public record TermModel(
    String name, Kind kind, Expr written, Expr residual, List<FaceModel> faces) {
  /** Where a term holds. */
  public enum Kind {
    /** In the interior. */
    EQUATION,
    /** At the start of time. */
    INITIAL,
    /** On faces of space. */
    BOUNDARY
  }

  /** Copies the faces. */
  public TermModel {
    faces = List.copyOf(faces);
    if (faces.isEmpty() != (kind == Kind.EQUATION)) {
      throw new IllegalArgumentException("a condition without a face passed the checks: " + name);
    }
  }
}
