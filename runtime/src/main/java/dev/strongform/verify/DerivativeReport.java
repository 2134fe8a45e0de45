package dev.strongform.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What {@link DerivativeCheck} found. Taylor slopes are 2 for right derivatives and 1 for wrong
 * ones; NaN where the remainder vanishes.
 *
 * @param terms one entry a term
 * @param gradientSlope slope of {@code |L(theta + h v) - L - h <g, v>|}
 * @param gaussNewtonSlope slope of {@code |J'(r(theta + h v) - r) - h G v|}, with {@code G = J'J}
 *     as assembled
 */
public record DerivativeReport(
    List<TermCheck> terms, double gradientSlope, double gaussNewtonSlope) {
  /** How far a slope may be from 2. */
  public static final double SLOPE_TOLERANCE = 0.05;

  /** How much of the sum of its absolute summands an identity may miss. */
  public static final double IDENTITY_TOLERANCE = 1e-12;

  /** Copies the list. */
  public DerivativeReport {
    terms = List.copyOf(terms);
  }

  /** Whether everything is as it must be. */
  public boolean passed() {
    return isSquare(gradientSlope)
        && isSquare(gaussNewtonSlope)
        && terms.stream().allMatch(TermCheck::passed);
  }

  static boolean isSquare(double slope) {
    return Double.isNaN(slope) || Math.abs(slope - 2) <= SLOPE_TOLERANCE;
  }

  /** A table to print: one line a term, one for the loss, and the verdict. */
  public String text() {
    String lines = terms.stream().map(DerivativeReport::line).collect(Collectors.joining());
    return lines
        + String.format(
            Locale.ROOT,
            "loss: gradient slope %s, Gauss-Newton slope %s%n%s%n",
            slope(gradientSlope),
            slope(gaussNewtonSlope),
            passed() ? "all derivatives are right" : "some derivatives are WRONG");
  }

  private static String line(TermCheck check) {
    return String.format(
        Locale.ROOT,
        "%s: residual slope %s, adjoint identity %.1e, rows %.1e%n",
        check.term(),
        slope(check.residualSlope()),
        check.adjointDefect(),
        check.rowsDefect());
  }

  private static String slope(double slope) {
    return Double.isNaN(slope) ? "none (no remainder)" : String.format(Locale.ROOT, "%.3f", slope);
  }
}
