package dev.strongform.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** The eigenvectors of a symmetric matrix that has no negative eigenvalues, and functions of it. */
public final class Eigenbasis {
  private final DMatrixRMaj vectors;
  private final double[] values;

  private Eigenbasis(DMatrixRMaj vectors, double[] values) {
    this.vectors = vectors;
    this.values = values;
  }

  /**
   * Decomposes a matrix; costs about {@code 10 n^3} operations.
   *
   * @param matrix symmetric; kept
   * @throws IllegalArgumentException if it holds an entry that is not finite
   */
  public static Eigenbasis of(DMatrixRMaj matrix) {
    int size = matrix.numRows;
    EigenDecomposition_F64<DMatrixRMaj> found = DecompositionFactory_DDRM.eig(size, true, true);
    if (CommonOps_DDRM.elementMaxAbs(matrix) == 0) {
      return new Eigenbasis(CommonOps_DDRM.identity(size), new double[size]);
    }
    if (!found.decompose(matrix.copy())) {
      throw new IllegalArgumentException("a matrix with entries that are not finite has no basis");
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -found.getEigenvalue(k).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    DMatrixRMaj vectors = new DMatrixRMaj(size, size);
    double[] values = new double[size];
    for (int k = 0; k < size; k++) {
      CommonOps_DDRM.insert(found.getEigenVector(order[k]), vectors, 0, k);
      values[k] = Math.max(0, found.getEigenvalue(order[k]).getReal());
    }
    return new Eigenbasis(vectors, values);
  }

  /**
   * Turns a basis towards the eigenvectors of a matrix by one step of the power iteration on all of
   * its vectors, made orthonormal from the first on. Each vector stays beside the one it was.
   *
   * @param matrix symmetric; kept
   * @param basis orthonormal columns; kept
   */
  public static DMatrixRMaj turned(DMatrixRMaj matrix, DMatrixRMaj basis) {
    int size = matrix.numRows;
    DMatrixRMaj product = new DMatrixRMaj(size, size);
    CommonOps_DDRM.mult(matrix, basis, product);
    QRDecomposition<DMatrixRMaj> found = DecompositionFactory_DDRM.qr(size, size);
    if (!found.decompose(product)) {
      throw new IllegalArgumentException("a matrix with entries that are not finite has no basis");
    }
    return found.getQ(null, false);
  }

  /** The eigenvectors as columns, by falling eigenvalues; not to be modified. */
  public DMatrixRMaj vectors() {
    return vectors;
  }

  /** The eigenvalues, the largest first; not to be modified. */
  public double[] values() {
    return values;
  }

  /**
   * The matrix to the power {@code exponent}.
   *
   * @param floor added to the eigenvalues, relative to the largest; above 0 for negative exponents
   */
  public DMatrixRMaj power(double exponent, double floor) {
    double largest = Arrays.stream(values).max().orElse(0);
    DMatrixRMaj scaled = vectors.copy();
    for (int k = 0; k < values.length; k++) {
      double value = largest == 0 ? 1 : values[k] + floor * largest;
      for (int i = 0; i < values.length; i++) {
        scaled.set(i, k, scaled.get(i, k) * StrictMath.pow(value, exponent));
      }
    }
    DMatrixRMaj power = new DMatrixRMaj(values.length, values.length);
    CommonOps_DDRM.multTransB(scaled, vectors, power);
    return power;
  }
}
