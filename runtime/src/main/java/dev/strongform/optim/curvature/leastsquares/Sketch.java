package dev.strongform.optim.curvature.leastsquares;

/** Draws a subspace of the parameters. */
public interface Sketch {
  /** The most dimensions of the subspace. */
  int size();

  /**
   * Draws orthonormal columns that span the subspace.
   *
   * @param gradient the gradient at the parameters; kept
   * @param lastStep the step before, zero at first; kept
   * @return new columns {@code [column][parameter]}, as many as the subspace has dimensions
   */
  double[][] draw(double[] gradient, double[] lastStep);

  /**
   * The gradient, the last step, and normal directions, made orthonormal. The whole space where the
   * size covers it.
   *
   * @param size dimensions of the subspace, at least 1
   */
  static Sketch orthonormal(int size, long seed) {
    return new OrthonormalSketch(size, seed);
  }

  /**
   * A CountSketch: each parameter falls into one bucket with a random sign, and moves with all
   * others of it (Clarkson and Woodruff 2013). Squared lengths are kept up to a variance of {@code
   * 2 / size}, where buckets are not scaled.
   *
   * @param size buckets, at least 1; empty ones are left out
   */
  static Sketch count(int size, long seed) {
    return new CountSketch(size, seed);
  }
}
