package dev.strongform.verify;

/**
 * What was found of one term.
 *
 * @param term the term's name
 * @param residualSlope slope of {@code |r(theta + h v) - r - h J v|} over {@code h}; NaN where the
 *     remainder is rounding alone, as it is where the residual is linear in the parameters
 * @param adjointDefect {@code |<J v, w> - <v, J' w>|} relative to the sum of the absolute summands
 * @param rowsDefect largest {@code |rows v - J v|} relative to the sum of the absolute summands
 */
public record TermCheck(
    String term, double residualSlope, double adjointDefect, double rowsDefect) {
  /** Whether slopes are 2 and identities hold. */
  public boolean passed() {
    return DerivativeReport.isSquare(residualSlope)
        && adjointDefect <= DerivativeReport.IDENTITY_TOLERANCE
        && rowsDefect <= DerivativeReport.IDENTITY_TOLERANCE;
  }
}
