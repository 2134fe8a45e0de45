package dev.strongform.spectrum;

import java.util.Arrays;

/**
 * The modes of a loss {@code |r|^2 / 2} at given parameters: the singular triples {@code J v_i =
 * sqrt(lambda_i) u_i} of its Jacobian. The {@code v_i} are the eigenvectors of the Gauss-Newton
 * matrix {@code J'J}, the {@code u_i} those of the tangent kernel {@code J J'}, to the same
 * eigenvalues {@code lambda_i}; what lies in neither is a zero of one of the two.
 *
 * @param eigenvalues falling, none negative; all of the smaller matrix where {@code complete}
 * @param coefficients {@code u_i' r}, whose signs go with those of the directions; the gradient
 *     {@code J'r} has the coefficient {@code sqrt(lambda_i) u_i' r} along {@code v_i}
 * @param directions {@code v_i} of the first modes, those that are known to many digits
 * @param parameters size of {@code J'J}
 * @param rows size of {@code J J'}
 * @param loss {@code |r|^2 / 2}
 * @param gradientSquare {@code |J'r|^2}
 * @param complete whether no nonzero eigenvalue is missing
 * @param source how they were found, a phrase
 */
@SuppressWarnings("ArrayRecordComponent")
public record Modes(
    double[] eigenvalues,
    double[] coefficients,
    double[][] directions,
    int parameters,
    int rows,
    double loss,
    double gradientSquare,
    boolean complete,
    String source) {
  private static final double ROUNDING = 0x1p-52;

  /** The largest eigenvalue; 0 where {@code J} is zero. */
  public double largest() {
    return eigenvalues.length == 0 ? 0 : eigenvalues[0];
  }

  /**
   * The number of eigenvalues that are not zero to working precision: singular values above the
   * rounding unit times the larger side of {@code J}, relative to the largest.
   */
  public int rank() {
    double least = ROUNDING * Math.max(parameters, rows);
    double floor = least * least * largest();
    return (int) Arrays.stream(eigenvalues).filter(value -> value > floor).count();
  }

  /** The smallest eigenvalue that is not zero to working precision; 0 where there is none. */
  public double smallest() {
    return rank() == 0 ? 0 : eigenvalues[rank() - 1];
  }

  /** The largest over the smallest; at least that where the modes are not complete. */
  public double condition() {
    return rank() == 0 ? Double.NaN : largest() / smallest();
  }

  /**
   * The exponential of the entropy of the eigenvalues over their sum: how many modes share the
   * trace (Roy and Vetterli 2007); from 1 to the rank. Where the modes are not complete, of those
   * found, which leave out little of the trace.
   */
  public double effectiveRank() {
    double trace = Arrays.stream(eigenvalues).sum();
    double entropy =
        Arrays.stream(eigenvalues)
            .map(value -> value / trace)
            .filter(share -> share > 0)
            .map(share -> -share * Math.log(share))
            .sum();
    return trace > 0 ? Math.exp(entropy) : 0;
  }

  /** The share of {@code |J'r|^2} that lies along the i-th mode. */
  public double gradientShare(int i) {
    return gradientSquare > 0
        ? eigenvalues[i] * coefficients[i] * coefficients[i] / gradientSquare
        : 0;
  }

  /** What the loss falls by when the i-th mode is solved, in the linearised model. */
  public double reducible(int i) {
    return coefficients[i] * coefficients[i] / 2;
  }
}
