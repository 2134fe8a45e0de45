package dev.strongform.kernel;

import java.util.List;

/**
 * Windows of fixed local features: over the first axis intervals, over the last one slabs, and in
 * each window products of Chebyshev polynomials.
 *
 * @param spaceTerms polynomials along the first axis, at least 4
 * @param timeTerms polynomials along the last axis, at least 4
 * @param tolerance what the last coefficients may be at most, relative to the solution's size
 * @param slabs where the windows lie, in order and without gaps; none before they are found
 */
public record Windows(int spaceTerms, int timeTerms, double tolerance, List<Slab> slabs) {
  /** What is used where nothing is said: it resolves layers without becoming slow. */
  public static final Windows USUAL = of(16, 12, 1e-10);

  private static final int FEWEST_TERMS = 4;

  /** Checks the sizes. */
  public Windows {
    slabs = List.copyOf(slabs);
    if (spaceTerms < FEWEST_TERMS || timeTerms < FEWEST_TERMS) {
      throw new IllegalArgumentException(
          "windows need at least "
              + FEWEST_TERMS
              + " polynomials along each axis, not "
              + Math.min(spaceTerms, timeTerms));
    }
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "the tolerance of windows must be between 0 and 1, not " + tolerance);
    }
  }

  /** Windows whose places are to be found. */
  public static Windows of(int spaceTerms, int timeTerms, double tolerance) {
    return new Windows(spaceTerms, timeTerms, tolerance, List.of());
  }

  /** The same polynomials in these places. */
  public Windows in(List<Slab> places) {
    return new Windows(spaceTerms, timeTerms, tolerance, places);
  }

  /** The number of coefficients of one window and one output. */
  public int terms() {
    return spaceTerms * timeTerms;
  }

  /** The number of windows, those of all slabs. */
  public int count() {
    return slabs.stream().mapToInt(Slab::windows).sum();
  }
}
