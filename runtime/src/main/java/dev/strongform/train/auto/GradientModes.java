package dev.strongform.train.auto;

import dev.strongform.linalg.Eigenbasis;
import dev.strongform.objective.Objective;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The modes of {@code J'J} that gradient descent finds, by Lanczos' method from the gradient with
 * full reorthogonalisation: its Ritz values and the squares of the first entries of their vectors
 * are the Gauss quadrature of the gradient's weight over the spectrum (Golub and Meurant 2010,
 * chapter 6).
 */
final class GradientModes {
  /** Products are exact to a few rounding units of the largest eigenvalue: below is noise. */
  private static final double NOISE = 1e-13;

  private final double loss;
  private final double[] eigenvalues;
  private final double[] reducible;

  private GradientModes(double loss, double[] eigenvalues, double[] reducible) {
    this.loss = loss;
    this.eigenvalues = eigenvalues;
    this.reducible = reducible;
  }

  /**
   * Finds them.
   *
   * @param objective gives products with its Jacobian
   * @param steps most products, at least 1
   */
  static GradientModes of(Objective objective, double[] theta, int steps) {
    double[] gradient = new double[objective.dimension()];
    double loss = objective.gradient(theta, gradient);
    double square = dot(gradient, gradient);
    if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
      return new GradientModes(loss, new double[0], new double[0]);
    }
    DMatrixRMaj matrix = tridiagonal(objective, theta, gradient, steps);
    if (!Arrays.stream(matrix.data).allMatch(Double::isFinite)) {
      return new GradientModes(loss, new double[0], new double[0]);
    }
    Eigenbasis ritz = Eigenbasis.of(matrix);
    double[] eigenvalues =
        Arrays.stream(ritz.values()).filter(value -> value > NOISE * ritz.values()[0]).toArray();
    double[] reducible = new double[eigenvalues.length];
    for (int i = 0; i < reducible.length; i++) {
      double first = ritz.vectors().get(0, i);
      reducible[i] = square * first * first / (2 * eigenvalues[i]);
    }
    return new GradientModes(loss, eigenvalues, reducible);
  }

  /** Ends early where the gradient lies in fewer modes. */
  private static DMatrixRMaj tridiagonal(
      Objective objective, double[] theta, double[] gradient, int steps) {
    int most = Math.min(steps, gradient.length);
    double[][] basis = new double[most][];
    DMatrixRMaj matrix = new DMatrixRMaj(most, most);
    double[] next = scaled(gradient, 1 / Math.sqrt(dot(gradient, gradient)));
    for (int step = 0; step < most; step++) {
      basis[step] = next;
      double[] product = new double[next.length];
      objective.gaussNewtonProduct(theta, next, product);
      matrix.set(step, step, dot(next, product));
      clear(product, basis, step + 1);
      double beside = Math.sqrt(dot(product, product));
      if (step + 1 == most || !(beside > NOISE * matrix.get(0, 0))) {
        return leading(matrix, step + 1);
      }
      matrix.set(step, step + 1, beside);
      matrix.set(step + 1, step, beside);
      next = scaled(product, 1 / beside);
    }
    throw new IllegalStateException("there is at least one step");
  }

  private static DMatrixRMaj leading(DMatrixRMaj matrix, int size) {
    DMatrixRMaj block = new DMatrixRMaj(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        block.set(row, column, matrix.get(row, column));
      }
    }
    return block;
  }

  /** Takes off what lies along the first of the basis; twice is enough. */
  private static void clear(double[] vector, double[][] basis, int count) {
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < count; k++) {
        double along = dot(basis[k], vector);
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= along * basis[k][i];
        }
      }
    }
  }

  /** Whether the loss and its gradient are finite and the gradient is not zero. */
  boolean found() {
    return Double.isFinite(loss) && eigenvalues.length > 0;
  }

  /**
   * The share of the loss that gradient descent leaves after some steps of {@code 1 / lambda_1}, in
   * the linearised model; modes that were not found are taken to stay.
   */
  double lossLeft(long steps) {
    double taken =
        IntStream.range(0, eigenvalues.length)
            .mapToDouble(i -> reducible[i] * taken(eigenvalues[i] / eigenvalues[0], steps))
            .sum();
    return Math.max(0, 1 - taken / loss);
  }

  /** What a mode's share of the loss falls by: {@code 1 - (1 - x)^(2 steps)}. */
  private static double taken(double x, long steps) {
    return -StrictMath.expm1(2 * steps * StrictMath.log1p(-Math.min(1, x)));
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
