package dev.strongform.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The inverse of a sum of two Kronecker products, the first of which is damped factor by factor:
 *
 * <pre>(A_1 + e_A) x (G_1 + e_G) + A_2 x G_2,   e_A e_G = damping,   e_A / e_G = t_A / t_G</pre>
 *
 * with the mean eigenvalues {@code t_A} of {@code A_1} and {@code t_G} of {@code G_1} (Martens and
 * Grosse 2015, arXiv:1503.05671, section 6.3). Both pairs of factors are made diagonal at once,
 * {@code P'(A_1 + e_A) P = 1} and {@code P' A_2 P = diag(a)}, and likewise those of the cotangents
 * with {@code Q} and {@code g}; then {@code V = Q ((Q' B P)_oi / (1 + g_o a_i)) P'} solves for
 * {@code B}. Costs four eigen-decompositions of the factors' sizes.
 */
public final class KroneckerInverse {
  /** What rounding leaves of an eigenvalue of a damped factor, relative to the largest. */
  private static final double ROUNDING = 1e-15;

  private final DMatrixRMaj inputs;
  private final DMatrixRMaj cotangents;
  private final double[] inputValues;
  private final double[] cotangentValues;

  private KroneckerInverse(Pencil inputs, Pencil cotangents) {
    this.inputs = inputs.basis;
    this.inputValues = inputs.values;
    this.cotangents = cotangents.basis;
    this.cotangentValues = cotangents.values;
  }

  /**
   * Inverts.
   *
   * @param one a product; the one of larger trace is the one that is damped
   * @param other another of the same sizes, which may be zero
   * @param damping in units of the products, above 0
   */
  public static KroneckerInverse of(KroneckerPair one, KroneckerPair other, double damping) {
    boolean inOrder = one.trace() >= other.trace();
    KroneckerPair first = inOrder ? one : other;
    KroneckerPair second = inOrder ? other : one;
    double ratio = ratio(mean(first.inputs()), mean(first.cotangents()));
    double root = Math.sqrt(damping);
    return new KroneckerInverse(
        pencil(first.inputs(), root * ratio, second.inputs()),
        pencil(first.cotangents(), root / ratio, second.cotangents()));
  }

  /** {@code sqrt(t_A / t_G)}; 1 where a factor is zero. */
  private static double ratio(double inputs, double cotangents) {
    return inputs > 0 && cotangents > 0 ? Math.sqrt(inputs / cotangents) : 1;
  }

  private static double mean(DMatrixRMaj matrix) {
    return CommonOps_DDRM.trace(matrix) / matrix.numRows;
  }

  /** The basis {@code P}, and the diagonal of the second matrix in it. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Pencil(DMatrixRMaj basis, double[] values) {}

  private static Pencil pencil(DMatrixRMaj first, double shift, DMatrixRMaj second) {
    int size = first.numRows;
    DMatrixRMaj shifted = first.copy();
    for (int i = 0; i < size; i++) {
      shifted.add(i, i, shift);
    }
    DMatrixRMaj root = Eigenbasis.of(shifted).power(-0.5, ROUNDING);
    DMatrixRMaj half = new DMatrixRMaj(size, size);
    DMatrixRMaj inner = new DMatrixRMaj(size, size);
    CommonOps_DDRM.mult(root, second, half);
    CommonOps_DDRM.mult(half, root, inner);
    Eigenbasis turned = Eigenbasis.of(inner);
    DMatrixRMaj basis = new DMatrixRMaj(size, size);
    CommonOps_DDRM.mult(root, turned.vectors(), basis);
    return new Pencil(basis, turned.values());
  }

  /**
   * Solves for one right-hand side.
   *
   * @param right one row a neuron fed, one column an input; kept
   * @return a new matrix
   */
  public DMatrixRMaj times(DMatrixRMaj right) {
    DMatrixRMaj half = new DMatrixRMaj(right.numRows, right.numCols);
    DMatrixRMaj turned = new DMatrixRMaj(right.numRows, right.numCols);
    CommonOps_DDRM.multTransA(cotangents, right, half);
    CommonOps_DDRM.mult(half, inputs, turned);
    for (int o = 0; o < right.numRows; o++) {
      for (int i = 0; i < right.numCols; i++) {
        turned.set(o, i, turned.get(o, i) / (1 + cotangentValues[o] * inputValues[i]));
      }
    }
    CommonOps_DDRM.mult(cotangents, turned, half);
    DMatrixRMaj solution = new DMatrixRMaj(right.numRows, right.numCols);
    CommonOps_DDRM.multTransB(half, inputs, solution);
    return solution;
  }
}
