package dev.strongform.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * Drives the singular values of a matrix towards 1 by products alone: {@code X' = a X + b (X X') X
 * + c (X X')^2 X}, from {@code X = G / |G|} in the Frobenius norm. {@code U S V'} becomes {@code U
 * p(S) V'}, near the polar factor {@code U V'}.
 */
public final class NewtonSchulz {
  /** Below it a matrix counts as zero, and stays so. */
  private static final double NEGLIGIBLE = 1e-300;

  private final double a;
  private final double b;
  private final double c;
  private final int iterations;

  private NewtonSchulz(double a, double b, double c, int iterations) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.iterations = iterations;
  }

  /**
   * Five steps of the quintic {@code 3.4445, -4.7750, 2.0315}, which does not converge, but takes
   * singular values from 0.0016 of the Frobenius norm on to between 0.68 and 1.203 (Jordan et al.
   * 2024, "Muon: an optimizer for hidden layers in neural networks").
   */
  public static NewtonSchulz quintic() {
    return new NewtonSchulz(3.4445, -4.7750, 2.0315, 5);
  }

  /**
   * The cubic {@code 3/2, -1/2}, which converges to the polar factor (Higham 2008, "Functions of
   * matrices", (8.20)): by half again as much a step while singular values are small, then
   * quadratically.
   *
   * @param iterations number of steps, at least 1
   */
  public static NewtonSchulz cubic(int iterations) {
    return new NewtonSchulz(1.5, -0.5, 0, iterations);
  }

  /** Overwrites the matrix. */
  public void orthogonalise(DMatrixRMaj matrix) {
    double norm = NormOps_DDRM.normF(matrix);
    if (!(norm > NEGLIGIBLE)) {
      return;
    }
    boolean tall = matrix.numRows > matrix.numCols;
    DMatrixRMaj x = tall ? CommonOps_DDRM.transpose(matrix, null) : matrix.copy();
    CommonOps_DDRM.divide(x, norm);
    for (int i = 0; i < iterations; i++) {
      x = step(x);
    }
    if (tall) {
      CommonOps_DDRM.transpose(x, matrix);
    } else {
      matrix.setTo(x);
    }
  }

  private DMatrixRMaj step(DMatrixRMaj x) {
    int size = x.numRows;
    DMatrixRMaj square = new DMatrixRMaj(size, size);
    CommonOps_DDRM.multTransB(x, x, square);
    DMatrixRMaj polynomial = new DMatrixRMaj(size, size);
    if (c != 0) {
      CommonOps_DDRM.mult(c, square, square, polynomial);
    }
    CommonOps_DDRM.addEquals(polynomial, b, square);
    for (int i = 0; i < size; i++) {
      polynomial.add(i, i, a);
    }
    DMatrixRMaj next = new DMatrixRMaj(size, x.numCols);
    CommonOps_DDRM.mult(polynomial, x, next);
    return next;
  }
}
