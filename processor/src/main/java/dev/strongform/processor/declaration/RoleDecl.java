package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;

/**
 * A role that a method was given.
 *
 * @param role which
 * @param ref the annotation
 * @param faces texts of a {@code @Boundary}, as written; empty for all faces
 * @param observation what an {@code @Observation} says of its data
 */
public record RoleDecl(
    Role role, SourceRef ref, List<Located<String>> faces, Optional<ObservationDecl> observation) {
  /** Copies the faces. */
  public RoleDecl {
    faces = List.copyOf(faces);
  }
}
