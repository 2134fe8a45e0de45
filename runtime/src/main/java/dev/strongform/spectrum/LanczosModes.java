package dev.strongform.spectrum;

import dev.strongform.objective.Objective;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The largest modes, by Lanczos' method on products {@code J'(J v)} with full reorthogonalisation
 * (Golub and Van Loan 2013, chapter 10), from a random vector: for matrices too large to be held.
 */
final class LanczosModes {
  /** A Ritz pair has converged when its residual is below this, relative to its value. */
  private static final double CONVERGED = 1e-6;

  /** Products are exact to a few rounding units of the largest eigenvalue: below is noise. */
  private static final double NOISE = 1e-13;

  private static final double BREAKDOWN = 1e-14;

  private final Objective objective;
  private final double[] theta;
  private final double[][] basis;
  private final double[] diagonal;
  private final double[] beside;
  private final SplittableRandom random;

  /**
   * Prepares a search.
   *
   * @param steps products to be made, at least 1; as many as there are parameters find all modes
   * @param seed of the first vector
   */
  LanczosModes(Objective objective, double[] theta, int steps, long seed) {
    this.objective = objective;
    this.theta = theta;
    int count = Math.min(steps, objective.dimension());
    this.basis = new double[count][];
    this.diagonal = new double[count];
    this.beside = new double[count];
    this.random = new SplittableRandom(seed);
  }

  /** Finds the modes that converge. */
  Modes find() {
    tridiagonalise();
    EigenDecomposition_F64<DMatrixRMaj> ritz = ritz();
    double[] gradient = new double[objective.dimension()];
    double loss = objective.gradient(theta, gradient);
    int[] kept = converged(ritz);
    double[] eigenvalues = new double[kept.length];
    double[] coefficients = new double[kept.length];
    double[][] directions = new double[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      eigenvalues[i] = Math.max(0, ritz.getEigenvalue(kept[i]).getReal());
      directions[i] = direction(ritz.getEigenVector(kept[i]));
      double root = Math.sqrt(eigenvalues[i]);
      coefficients[i] = root > 0 ? dot(directions[i], gradient) / root : 0;
    }
    return new Modes(
        eigenvalues,
        coefficients,
        directions,
        objective.dimension(),
        objective.residualCount(),
        loss,
        dot(gradient, gradient),
        kept.length == objective.dimension(),
        kept.length + " modes that " + basis.length + " Lanczos steps found");
  }

  private void tridiagonalise() {
    double[] next = fresh(0);
    double scale = 0;
    for (int step = 0; step < basis.length; step++) {
      basis[step] = next;
      double[] product = new double[next.length];
      objective.gaussNewtonProduct(theta, next, product);
      diagonal[step] = dot(next, product);
      requireFinite(diagonal[step]);
      clear(product, step + 1);
      beside[step] = Math.sqrt(dot(product, product));
      scale = Math.max(scale, Math.abs(diagonal[step]) + beside[step]);
      if (beside[step] > BREAKDOWN * scale) {
        next = scaled(product, 1 / beside[step]);
      } else {
        // These vectors span modes of their own: go on with others, apart from them.
        beside[step] = 0;
        next = step + 1 < basis.length ? fresh(step + 1) : next;
      }
    }
  }

  private static void requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the Jacobian is not finite at these parameters, so there is no spectrum; look at the"
              + " equation's domain, or at other parameters");
    }
  }

  /** A random unit vector, orthogonal to the first of the basis. */
  private double[] fresh(int count) {
    double[] vector = new double[objective.dimension()];
    Arrays.setAll(vector, k -> random.nextDouble() - 0.5);
    clear(vector, count);
    return scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
  }

  /** Takes off what lies along the first of the basis; twice is enough. */
  private void clear(double[] vector, int count) {
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < count; k++) {
        double along = dot(basis[k], vector);
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= along * basis[k][i];
        }
      }
    }
  }

  private EigenDecomposition_F64<DMatrixRMaj> ritz() {
    int size = basis.length;
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int k = 0; k < size; k++) {
      matrix.set(k, k, diagonal[k]);
      if (k + 1 < size) {
        matrix.set(k, k + 1, beside[k]);
        matrix.set(k + 1, k, beside[k]);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> found = DecompositionFactory_DDRM.eig(size, true, true);
    if (!found.decompose(matrix)) {
      throw new IllegalArgumentException("the eigenvalues of J'J did not converge");
    }
    return found;
  }

  /** By falling value. */
  private int[] converged(EigenDecomposition_F64<DMatrixRMaj> ritz) {
    double largest =
        IntStream.range(0, basis.length)
            .mapToDouble(i -> ritz.getEigenvalue(i).getReal())
            .max()
            .orElse(0);
    return IntStream.range(0, basis.length)
        .filter(i -> ritz.getEigenvalue(i).getReal() > NOISE * largest)
        .filter(i -> hasConverged(ritz, i))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -ritz.getEigenvalue(i).getReal()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The residual of a pair is its last entry times what couples to the next vector. */
  private boolean hasConverged(EigenDecomposition_F64<DMatrixRMaj> ritz, int i) {
    int last = basis.length - 1;
    double residual = Math.abs(beside[last] * ritz.getEigenVector(i).get(last, 0));
    return basis.length == objective.dimension()
        || residual <= CONVERGED * ritz.getEigenvalue(i).getReal();
  }

  private double[] direction(DMatrixRMaj ritz) {
    double[] direction = new double[objective.dimension()];
    for (int k = 0; k < basis.length; k++) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] += ritz.get(k, 0) * basis[k][i];
      }
    }
    return direction;
  }

  private static double[] scaled(double[] vector, double factor) {
    return Arrays.stream(vector).map(entry -> factor * entry).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
