package dev.strongform.spectrum;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Objective;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * All modes, by the singular values of a dense matrix: of the triangular factor of {@code [J r]},
 * or of the rows of {@code J} where they are few. Neither squares the condition number, so that
 * eigenvalues are known down to about 1e-31 of the largest.
 */
final class DenseModes {
  /** Directions of smaller singular values, relative to the largest, have few digits. */
  private static final double KNOWN = 1e-8;

  private final Objective objective;
  private final double[] theta;

  DenseModes(Objective objective, double[] theta) {
    this.objective = objective;
    this.theta = theta;
  }

  /** By the triangular factor, {@code R' R = J'J}: for any number of rows. */
  Modes byTriangle(LinearAlgebra algebra) {
    int size = objective.dimension();
    try (TriangularFactor factor = TriangularFactor.allocate(algebra, size)) {
      double loss = objective.triangular(theta, factor);
      DMatrixRMaj triangle = new DMatrixRMaj(size, size);
      double[] residual = new double[size];
      for (int row = 0; row < size; row++) {
        for (int column = row; column < size; column++) {
          triangle.set(row, column, factor.entry(row, column));
        }
        residual[row] = factor.entry(row, size);
      }
      return of(triangle, residual, loss, "all singular values of the triangular factor of J");
    }
  }

  /** By the rows, each of which costs a pull back. */
  Modes byRows() {
    int rows = objective.residualCount();
    double[] residual = new double[rows];
    objective.residual(theta, residual);
    DMatrixRMaj jacobian = new DMatrixRMaj(rows, objective.dimension());
    double[] unit = new double[rows];
    double[] row = new double[objective.dimension()];
    for (int i = 0; i < rows; i++) {
      unit[i] = 1;
      objective.pullback(theta, unit, row);
      unit[i] = 0;
      System.arraycopy(row, 0, jacobian.data, i * row.length, row.length);
    }
    double loss = Arrays.stream(residual).map(r -> r * r / 2).sum();
    return of(jacobian, residual, loss, "all singular values of the rows of J");
  }

  private Modes of(DMatrixRMaj matrix, double[] residual, double loss, String source) {
    requireFinite(matrix, residual);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, false, true);
    if (!svd.decompose(matrix.copy())) {
      throw new IllegalArgumentException("the singular values of J did not converge");
    }
    int[] order = falling(svd.getSingularValues(), svd.numberOfSingularValues());
    DMatrixRMaj left = svd.getU(null, true);
    double[] eigenvalues = new double[order.length];
    double[] coefficients = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      double value = svd.getSingularValues()[order[i]];
      eigenvalues[i] = value * value;
      coefficients[i] = along(left, order[i], residual);
    }
    return new Modes(
        eigenvalues,
        coefficients,
        directions(matrix, left, order, svd.getSingularValues()),
        objective.dimension(),
        objective.residualCount(),
        loss,
        square(matrix, residual),
        true,
        source);
  }

  private static void requireFinite(DMatrixRMaj matrix, double[] residual) {
    boolean finite =
        Arrays.stream(matrix.data).allMatch(Double::isFinite)
            && Arrays.stream(residual).allMatch(Double::isFinite);
    if (!finite) {
      throw new IllegalArgumentException(
          "the residual or its Jacobian is not finite at these parameters, so there is no"
              + " spectrum; look at the equation's domain, or at other parameters");
    }
  }

  private static int[] falling(double[] values, int count) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double along(DMatrixRMaj left, int mode, double[] residual) {
    double sum = 0;
    for (int row = 0; row < residual.length; row++) {
      sum += left.get(mode, row) * residual[row];
    }
    return sum;
  }

  /** {@code v_i = J' u_i / sqrt(lambda_i)}. */
  private static double[][] directions(
      DMatrixRMaj matrix, DMatrixRMaj left, int[] order, double[] values) {
    int known =
        (int) Arrays.stream(order).filter(i -> values[i] > KNOWN * values[order[0]]).count();
    double[][] directions = new double[known][matrix.numCols];
    for (int i = 0; i < known; i++) {
      for (int row = 0; row < matrix.numRows; row++) {
        double factor = left.get(order[i], row) / values[order[i]];
        for (int column = 0; column < matrix.numCols; column++) {
          directions[i][column] += factor * matrix.get(row, column);
        }
      }
    }
    return directions;
  }

  private static double square(DMatrixRMaj matrix, double[] residual) {
    DMatrixRMaj gradient = new DMatrixRMaj(matrix.numCols, 1);
    CommonOps_DDRM.multTransA(matrix, DMatrixRMaj.wrap(residual.length, 1, residual), gradient);
    return CommonOps_DDRM.dot(gradient, gradient);
  }
}
