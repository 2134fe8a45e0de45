package dev.strongform.kernel;

import java.util.List;

/**
 * What is known of one term of a problem: a residual on the interior or on faces, or an integrand.
 *
 * @param name the method's name
 * @param kind where the term holds
 * @param equation the residual, or the integrand, in plain mathematics
 * @param faces the faces it holds on; empty for an interior term and for data
 * @param usesNormals whether its points need outward normals
 * @param flopsPerPoint counted operations of one residual at one point, network included (where
 *     terms share a jet, the whole of it), at the networks' size; both sides of a choice count, so
 *     it is the same at every point; what the points alone determine is left out, since it is
 *     computed once
 */
public record TermInfo(
    String name,
    Kind kind,
    String equation,
    List<Face> faces,
    boolean usesNormals,
    long flopsPerPoint) {
  /** Where a term holds. */
  public enum Kind {
    /** In the interior. */
    EQUATION,
    /** An integrand over the interior, whose integral is made least; not a residual. */
    ENERGY,
    /** At the start of time. */
    INITIAL,
    /** On faces of space. */
    BOUNDARY,
    /** At points of data. */
    OBSERVATION
  }

  /** Copies the faces. */
  public TermInfo {
    faces = List.copyOf(faces);
  }
}
