package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/**
 * A role that a method was given.
 *
 * @param role which
 * @param ref the annotation
 * @param faces texts of a {@code @Boundary}, as written; empty for all faces
 */
public record RoleDecl(Role role, SourceRef ref, List<Located<String>> faces) {
  /** Copies the faces. */
  public RoleDecl {
    faces = List.copyOf(faces);
  }
}
