package dev.strongform.optim.curvature.layerwise;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Gathers {@code G G'} and {@code G' G} of the gradients {@code G} of one block. */
final class KroneckerSquares {
  private final double kept;
  private final double taken;
  private final DMatrixRMaj left;
  private final DMatrixRMaj right;

  /**
   * Nothing yet.
   *
   * @param kept factor of what was gathered, at each gradient
   * @param taken factor of what is added
   */
  KroneckerSquares(int rows, int columns, double kept, double taken) {
    this.kept = kept;
    this.taken = taken;
    this.left = new DMatrixRMaj(rows, rows);
    this.right = new DMatrixRMaj(columns, columns);
  }

  /**
   * What the squares of such a block hold together with two bases of them, which are found anew.
   */
  static double numbers(double rows, double columns) {
    double larger = Math.max(rows, columns);
    return 2 * (rows * rows + columns * columns) + 3 * larger * larger;
  }

  void add(DMatrixRMaj gradient) {
    CommonOps_DDRM.scale(kept, left);
    CommonOps_DDRM.multAddTransB(taken, gradient, gradient, left);
    CommonOps_DDRM.scale(kept, right);
    CommonOps_DDRM.multAddTransA(taken, gradient, gradient, right);
  }

  /** Over the rows; not to be modified. */
  DMatrixRMaj left() {
    return left;
  }

  /** Over the columns; not to be modified. */
  DMatrixRMaj right() {
    return right;
  }
}
