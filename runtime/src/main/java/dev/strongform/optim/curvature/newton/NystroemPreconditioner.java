package dev.strongform.optim.curvature.newton;

import dev.strongform.linalg.Demand;
import dev.strongform.linalg.Eigenbasis;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The randomised Nystroem approximation {@code U L U'} of a matrix of low effective rank, and the
 * inverse {@code (l + damping) U (L + damping)^-1 U' + 1 - U U'} that conjugate gradients take,
 * where {@code l} is its smallest eigenvalue (Frangella, Tropp and Udell 2023; Rathore et al. 2024,
 * algorithm 4). Directions of negative curvature are left out.
 */
final class NystroemPreconditioner implements Preconditioner {
  /** Eigenvalues below this fraction of the largest are rounding. */
  private static final double SMALLEST = 1e-11;

  private final int rank;
  private final int every;
  private final SplittableRandom random;
  private int age;
  private double[] values = {};
  private DMatrixRMaj vectors = new DMatrixRMaj(0, 0);

  NystroemPreconditioner(int rank, int every, long seed) {
    this.rank = rank;
    this.every = every;
    this.random = new SplittableRandom(seed);
  }

  /**
   * While it is renewed: the approximation, the one before, and the test matrix, its image and the
   * square root of both.
   */
  @Override
  public Demand demand(int size) {
    return Demand.ofNumbers("its approximation of rank " + rank, 6.0 * Math.min(rank, size) * size);
  }

  @Override
  public void observe(int size, Product matrix) {
    if (age++ % every == 0) {
      renew(size, Math.min(rank, size), matrix);
    }
  }

  private void renew(int size, int columns, Product matrix) {
    DMatrixRMaj test = orthonormal(size, columns);
    DMatrixRMaj image = new DMatrixRMaj(size, columns);
    double[] v = new double[size];
    double[] product = new double[size];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < size; i++) {
        v[i] = test.get(i, j);
      }
      matrix.times(v, product);
      for (int i = 0; i < size; i++) {
        image.set(i, j, product[i]);
      }
    }
    factor(test, image);
  }

  private DMatrixRMaj orthonormal(int size, int columns) {
    DMatrixRMaj test = new DMatrixRMaj(size, columns);
    for (int i = 0; i < test.data.length; i++) {
      test.data[i] = random.nextGaussian();
    }
    QRDecomposition<DMatrixRMaj> found = DecompositionFactory_DDRM.qr(size, columns);
    if (!found.decompose(test)) {
      throw new IllegalStateException("a matrix of normal numbers has no QR decomposition");
    }
    return found.getQ(null, true);
  }

  /** {@code U L U' = Y (Q'Y)^-1 Y'} on the directions where {@code Q'Y} is positive. */
  private void factor(DMatrixRMaj test, DMatrixRMaj image) {
    DMatrixRMaj core = new DMatrixRMaj(test.numCols, test.numCols);
    CommonOps_DDRM.multTransA(test, image, core);
    symmetrise(core);
    if (MatrixFeatures_DDRM.hasUncountable(core)) {
      values = new double[0];
      return;
    }
    Eigenbasis basis = Eigenbasis.of(core);
    DMatrixRMaj root = basis.vectors().copy();
    double[] weights = basis.values();
    for (int j = 0; j < weights.length; j++) {
      boolean seen = weights[j] > SMALLEST * weights[0];
      for (int i = 0; i < root.numRows; i++) {
        root.set(i, j, seen ? root.get(i, j) / Math.sqrt(weights[j]) : 0);
      }
    }
    DMatrixRMaj half = new DMatrixRMaj(image.numRows, core.numCols);
    CommonOps_DDRM.mult(image, root, half);
    CommonOps_DDRM.multTransA(half, half, core);
    keep(half, Eigenbasis.of(core));
  }

  private static void symmetrise(DMatrixRMaj core) {
    for (int i = 0; i < core.numRows; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (core.get(i, j) + core.get(j, i));
        core.set(i, j, mean);
        core.set(j, i, mean);
      }
    }
  }

  private void keep(DMatrixRMaj half, Eigenbasis squares) {
    double[] all = squares.values();
    int kept = 0;
    while (kept < all.length && all[kept] > SMALLEST * all[0]) {
      kept++;
    }
    DMatrixRMaj product = new DMatrixRMaj(half.numRows, half.numCols);
    CommonOps_DDRM.mult(half, squares.vectors(), product);
    values = new double[kept];
    vectors = new DMatrixRMaj(half.numRows, kept);
    for (int j = 0; j < kept; j++) {
      values[j] = all[j];
      for (int i = 0; i < half.numRows; i++) {
        vectors.set(i, j, product.get(i, j) / Math.sqrt(all[j]));
      }
    }
  }

  @Override
  public double largest() {
    return values.length == 0 ? 1 : values[0];
  }

  @Override
  public void apply(double damping, double[] r, double[] z) {
    System.arraycopy(r, 0, z, 0, r.length);
    for (int j = 0; j < values.length; j++) {
      double along = 0;
      for (int i = 0; i < r.length; i++) {
        along += vectors.get(i, j) * r[i];
      }
      double least = values[values.length - 1] + damping;
      double change = along * (least / (values[j] + damping) - 1);
      for (int i = 0; i < r.length; i++) {
        z[i] += change * vectors.get(i, j);
      }
    }
  }
}
