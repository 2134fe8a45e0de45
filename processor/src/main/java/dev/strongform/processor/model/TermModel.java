package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;
import java.util.List;
import java.util.Optional;

/**
 * One residual that training drives to zero, or one integrand that it makes least.
 *
 * @param written in the unknowns, as the user wrote it, quantities expanded
 * @param residual the residual or integrand in network outputs: {@code written} with every ansatz
 *     put in
 * @param faces where it holds; empty in the interior, and for an observation
 * @param observation where the points of an observation come from
 */
public record TermModel(
    String name,
    Kind kind,
    Expr written,
    Expr residual,
    List<FaceModel> faces,
    Optional<ObservationModel> observation) {
  /** Where a term holds. */
  public enum Kind {
    /** In the interior. */
    EQUATION,
    /** An integrand over the interior, to be made least; not a residual. */
    ENERGY,
    /** At the start of time. */
    INITIAL,
    /** On faces of space. */
    BOUNDARY,
    /** At points of data. */
    OBSERVATION;

    /** Whether it holds on faces. */
    public boolean isCondition() {
      return this == INITIAL || this == BOUNDARY;
    }
  }

  /** Copies the faces. */
  public TermModel {
    faces = List.copyOf(faces);
    if (faces.isEmpty() == kind.isCondition()) {
      throw new IllegalArgumentException("a condition without a face passed the checks: " + name);
    }
  }

  /** The same term with another residual. */
  public TermModel withResidual(Expr other) {
    return new TermModel(name, kind, written, other, faces, observation);
  }

  /** The names of its columns of data. */
  public List<String> columns() {
    return observation.map(ObservationModel::columns).orElse(List.of());
  }

  /** Whether it holds inside, and neither on faces nor at data. */
  public boolean isInterior() {
    return kind == Kind.EQUATION || kind == Kind.ENERGY;
  }

  /** Whether it is an integrand, and not a residual. */
  public boolean isEnergy() {
    return kind == Kind.ENERGY;
  }
}
