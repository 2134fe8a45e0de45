package dev.strongform.optim.curvature.layerwise;

import dev.strongform.linalg.Eigenbasis;
import dev.strongform.optim.curvature.Squares;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Adam's diagonal in the eigenbasis of the averaged squares; in the plain basis for vectors. */
final class SoapPreconditioner implements BlockCurvature.Preconditioner {
  private final KroneckerSquares kronecker;
  private final Squares squares;
  private final double epsilon;
  private final int every;
  private final boolean vector;
  private DMatrixRMaj left;
  private DMatrixRMaj right;
  private double[] diagonal = {};
  private int seen;

  SoapPreconditioner(int rows, int columns, double decay, double epsilon, int every) {
    this.vector = isVector(rows, columns);
    this.kronecker =
        new KroneckerSquares(vector ? 0 : rows, vector ? 0 : columns, decay, 1 - decay);
    this.squares = Squares.unbiased(decay);
    this.epsilon = epsilon;
    this.every = every;
    this.left = new DMatrixRMaj(0, 0);
    this.right = new DMatrixRMaj(0, 0);
  }

  private static boolean isVector(int rows, int columns) {
    return rows == 1 || columns == 1;
  }

  /** What the one of such a block holds: of a vector its diagonal alone. */
  static double numbers(int rows, int columns) {
    return isVector(rows, columns) ? rows * columns : KroneckerSquares.numbers(rows, columns);
  }

  @Override
  public void learn(DMatrixRMaj gradient) {
    if (!vector) {
      kronecker.add(gradient);
      if (seen++ % every == 0) {
        left = renewed(kronecker.left(), left);
        right = renewed(kronecker.right(), right);
      }
    }
    diagonal = squares.with(into(gradient).data);
  }

  /** Vectors keep their places, to which the diagonal belongs. */
  private DMatrixRMaj renewed(DMatrixRMaj gathered, DMatrixRMaj basis) {
    boolean first = seen == 1;
    return first ? Eigenbasis.of(gathered).vectors() : Eigenbasis.turned(gathered, basis);
  }

  @Override
  public DMatrixRMaj apply(DMatrixRMaj gradient) {
    DMatrixRMaj rotated = into(gradient);
    for (int k = 0; k < diagonal.length; k++) {
      rotated.data[k] /= Math.sqrt(diagonal[k]) + epsilon;
    }
    return vector ? rotated : outOf(rotated);
  }

  private DMatrixRMaj into(DMatrixRMaj gradient) {
    if (vector) {
      return gradient;
    }
    DMatrixRMaj half = new DMatrixRMaj(gradient.numRows, gradient.numCols);
    CommonOps_DDRM.multTransA(left, gradient, half);
    DMatrixRMaj whole = new DMatrixRMaj(gradient.numRows, gradient.numCols);
    CommonOps_DDRM.mult(half, right, whole);
    return whole;
  }

  private DMatrixRMaj outOf(DMatrixRMaj rotated) {
    DMatrixRMaj half = new DMatrixRMaj(rotated.numRows, rotated.numCols);
    CommonOps_DDRM.mult(left, rotated, half);
    DMatrixRMaj whole = new DMatrixRMaj(rotated.numRows, rotated.numCols);
    CommonOps_DDRM.multTransB(half, right, whole);
    return whole;
  }
}
