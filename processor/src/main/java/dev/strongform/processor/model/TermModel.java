package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;
import java.util.List;

/**
 * One residual that training drives to zero, or one integrand that it makes least.
 *
 * @param written in the unknowns, as the user wrote it, quantities expanded
 * @param residual the residual or integrand in network outputs: {@code written} with every ansatz
 *     put in
 * @param faces where it holds; empty in the interior
 */
public record TermModel(
    String name, Kind kind, Expr written, Expr residual, List<FaceModel> faces) {
  /** Where a term holds. */
  public enum Kind {
    /** In the interior. */
    EQUATION,
    /** An integrand over the interior, to be made least; not a residual. */
    ENERGY,
    /** At the start of time. */
    INITIAL,
    /** On faces of space. */
    BOUNDARY
  }

  /** Copies the faces. */
  public TermModel {
    faces = List.copyOf(faces);
    if (faces.isEmpty() != isInterior(kind)) {
      throw new IllegalArgumentException("a condition without a face passed the checks: " + name);
    }
  }

  /** Whether it holds inside, and not on faces. */
  public boolean isInterior() {
    return isInterior(kind);
  }

  private static boolean isInterior(Kind kind) {
    return kind == Kind.EQUATION || kind == Kind.ENERGY;
  }

  /** Whether it is an integrand, and not a residual. */
  public boolean isEnergy() {
    return kind == Kind.ENERGY;
  }
}
