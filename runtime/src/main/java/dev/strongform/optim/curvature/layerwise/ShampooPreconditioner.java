package dev.strongform.optim.curvature.layerwise;

import dev.strongform.linalg.Eigenbasis;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Multiplies by the inverse fourth roots of the summed squares from both sides. */
final class ShampooPreconditioner implements BlockCurvature.Preconditioner {
  private final KroneckerSquares squares;
  private final double epsilon;
  private final int every;
  private DMatrixRMaj left = new DMatrixRMaj(0, 0);
  private DMatrixRMaj right = new DMatrixRMaj(0, 0);
  private int seen;

  ShampooPreconditioner(int rows, int columns, double epsilon, int every) {
    this.squares = new KroneckerSquares(rows, columns, 1, 1);
    this.epsilon = epsilon;
    this.every = every;
  }

  @Override
  public void learn(DMatrixRMaj gradient) {
    squares.add(gradient);
    if (seen++ % every == 0) {
      left = Eigenbasis.of(squares.left()).power(-0.25, epsilon);
      right = Eigenbasis.of(squares.right()).power(-0.25, epsilon);
    }
  }

  @Override
  public DMatrixRMaj apply(DMatrixRMaj gradient) {
    DMatrixRMaj half = new DMatrixRMaj(gradient.numRows, gradient.numCols);
    CommonOps_DDRM.mult(left, gradient, half);
    DMatrixRMaj whole = new DMatrixRMaj(gradient.numRows, gradient.numCols);
    CommonOps_DDRM.mult(half, right, whole);
    return whole;
  }
}
