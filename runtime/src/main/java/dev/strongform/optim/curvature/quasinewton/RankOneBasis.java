package dev.strongform.optim.curvature.quasinewton;

import dev.strongform.optim.algebra.Secular;
import dev.strongform.optim.algebra.Vectors;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The eigenvalues and eigenvectors of {@code B = c + Psi M^-1 Psi'}, the compact form of symmetric
 * rank-one updates of {@code c} by pairs {@code s, y}: {@code Psi = Y - c S} and {@code M = D + L +
 * L' - c S'S} with the diagonal and the lower part of {@code S'Y} (Byrd, Nocedal and Schnabel 1994,
 * theorem 5.1). Outside of the span of {@code Psi} every eigenvalue is {@code c}.
 */
final class RankOneBasis {
  private final double scale;
  private final double[][] vectors;
  private final double[] values;

  private RankOneBasis(double scale, double[][] vectors, double[] values) {
    this.scale = scale;
    this.vectors = vectors;
    this.values = values;
  }

  /** A multiple of the identity. */
  static RankOneBasis scaled(double scale) {
    return new RankOneBasis(scale, new double[0][], new double[0]);
  }

  /** Decomposes the matrix of these pairs, the oldest first; the multiple where it is singular. */
  static RankOneBasis of(double scale, List<double[]> steps, List<double[]> differences) {
    int count = steps.size();
    int size = steps.get(0).length;
    double[][] columns = new double[count][size];
    for (int j = 0; j < count; j++) {
      Vectors.plus(differences.get(j), -scale, steps.get(j), columns[j]);
    }
    DMatrixRMaj upper = orthonormalise(columns);
    DMatrixRMaj inverse = new DMatrixRMaj(count, count);
    DMatrixRMaj core = new DMatrixRMaj(count, count);
    if (!CommonOps_DDRM.invert(middle(scale, steps, differences), inverse)) {
      return scaled(scale);
    }
    CommonOps_DDRM.mult(upper, inverse, core);
    CommonOps_DDRM.multTransB(core.copy(), upper, core);
    return MatrixFeatures_DDRM.hasUncountable(core)
        ? scaled(scale)
        : decompose(scale, columns, core);
  }

  private static DMatrixRMaj middle(
      double scale, List<double[]> steps, List<double[]> differences) {
    int count = steps.size();
    DMatrixRMaj middle = new DMatrixRMaj(count, count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double entry =
            Vectors.dot(steps.get(i), differences.get(j))
                - scale * Vectors.dot(steps.get(i), steps.get(j));
        middle.set(i, j, entry);
        middle.set(j, i, entry);
      }
    }
    return middle;
  }

  /** Makes the columns orthonormal in place; gives the upper triangle that they were. */
  private static DMatrixRMaj orthonormalise(double[][] columns) {
    DMatrixRMaj upper = new DMatrixRMaj(columns.length, columns.length);
    for (int j = 0; j < columns.length; j++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < j; i++) {
          double along = Vectors.dot(columns[i], columns[j]);
          upper.add(i, j, along);
          Vectors.add(columns[j], -along, columns[i]);
        }
      }
      double length = Vectors.norm(columns[j]);
      upper.set(j, j, length);
      for (int k = 0; k < columns[j].length && length > 0; k++) {
        columns[j][k] /= length;
      }
    }
    return upper;
  }

  private static RankOneBasis decompose(double scale, double[][] columns, DMatrixRMaj core) {
    int count = columns.length;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (core.get(i, j) + core.get(j, i));
        core.set(i, j, mean);
        core.set(j, i, mean);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> found = DecompositionFactory_DDRM.eig(count, true, true);
    if (!found.decompose(core)) {
      return scaled(scale);
    }
    double[][] vectors = new double[count][columns[0].length];
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = scale + found.getEigenvalue(k).getReal();
      DMatrixRMaj turned = found.getEigenVector(k);
      for (int j = 0; j < count; j++) {
        Vectors.add(vectors[k], turned.get(j), columns[j]);
      }
    }
    return new RankOneBasis(scale, vectors, values);
  }

  /** Overwrites {@code product} with {@code B v}. */
  void times(double[] v, double[] product) {
    Arrays.fill(product, 0);
    Vectors.add(product, scale, v);
    for (int k = 0; k < values.length; k++) {
      Vectors.add(product, (values[k] - scale) * Vectors.dot(vectors[k], v), vectors[k]);
    }
  }

  /** The shift that bounds the step for this gradient. */
  double shift(double[] gradient, double radius) {
    double[] all = Arrays.copyOf(values, values.length + 1);
    double[] along = new double[all.length];
    double rest = Vectors.dot(gradient, gradient);
    for (int k = 0; k < values.length; k++) {
      along[k] = Vectors.dot(vectors[k], gradient);
      rest -= along[k] * along[k];
    }
    all[values.length] = scale;
    along[values.length] = Math.sqrt(Math.max(0, rest));
    return Secular.shift(all, along, radius);
  }

  /** Writes {@code -(B + shift)^-1 gradient}; says how much the model falls, NaN if it has none. */
  double step(double[] gradient, double shift, double[] step) {
    Arrays.fill(step, 0);
    Vectors.add(step, -1 / (scale + shift), gradient);
    for (int k = 0; k < values.length; k++) {
      double along = Vectors.dot(vectors[k], gradient);
      double change = along == 0 ? 0 : along * (1 / (scale + shift) - 1 / (values[k] + shift));
      Vectors.add(step, change, vectors[k]);
    }
    double[] image = new double[step.length];
    times(step, image);
    double falls = -Vectors.dot(gradient, step) - 0.5 * Vectors.dot(step, image);
    return Double.isFinite(falls) ? falls : Double.NaN;
  }
}
