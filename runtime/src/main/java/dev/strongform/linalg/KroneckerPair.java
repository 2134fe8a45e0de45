package dev.strongform.linalg;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A Kronecker product {@code A x G} of two semidefinite matrices as a map of matrices, {@code V ->
 * G V A}: the curvature of a layer's weights {@code V}, one row a neuron fed.
 *
 * @param inputs {@code A}; not to be modified
 * @param cotangents {@code G}; not to be modified
 */
public record KroneckerPair(DMatrixRMaj inputs, DMatrixRMaj cotangents) {
  /**
   * One product for a sum of several: {@code A = sum_s t_s A_s / sum_s t_s} with the traces {@code
   * t_s} of {@code G_s}, and {@code G = sum_s G_s}. That is the sum itself where all {@code A_s}
   * are equal, or all {@code G_s} are multiples of one.
   *
   * @param summands at least one, all of the same sizes
   */
  public static KroneckerPair pooled(List<KroneckerPair> summands) {
    KroneckerPair first = summands.get(0);
    DMatrixRMaj inputs = new DMatrixRMaj(first.inputs.numRows, first.inputs.numRows);
    DMatrixRMaj cotangents = new DMatrixRMaj(first.cotangents.numRows, first.cotangents.numRows);
    double whole = 0;
    for (KroneckerPair summand : summands) {
      double trace = CommonOps_DDRM.trace(summand.cotangents);
      CommonOps_DDRM.addEquals(inputs, trace, summand.inputs);
      CommonOps_DDRM.addEquals(cotangents, summand.cotangents);
      whole += trace;
    }
    if (whole > 0) {
      CommonOps_DDRM.divide(inputs, whole);
    }
    return new KroneckerPair(inputs, cotangents);
  }

  /** The average {@code share this + (1 - share) other}, factor by factor. */
  public KroneckerPair mixed(double share, KroneckerPair other) {
    return new KroneckerPair(
        mixed(share, inputs, other.inputs), mixed(share, cotangents, other.cotangents));
  }

  private static DMatrixRMaj mixed(double share, DMatrixRMaj a, DMatrixRMaj b) {
    DMatrixRMaj sum = new DMatrixRMaj(a.numRows, a.numCols);
    CommonOps_DDRM.add(share, a, 1 - share, b, sum);
    return sum;
  }

  /** {@code tr A tr G}, the trace of the product. */
  public double trace() {
    return CommonOps_DDRM.trace(inputs) * CommonOps_DDRM.trace(cotangents);
  }

  /** The largest entry on the diagonal of the product. */
  public double largestDiagonal() {
    return largestDiagonal(inputs) * largestDiagonal(cotangents);
  }

  private static double largestDiagonal(DMatrixRMaj matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      largest = Math.max(largest, matrix.get(i, i));
    }
    return largest;
  }
}
