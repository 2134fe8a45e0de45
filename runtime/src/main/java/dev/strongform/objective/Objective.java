package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A function of the parameters to be minimised, with graded capabilities. A method that is not
 * among {@link #capabilities()} throws {@link UnsupportedOperationException}. Where there is a
 * residual, the value is {@code |r|^2 / 2}: all weights and means are part of {@code r}.
 *
 * <p>Not safe for use by several threads at once; it may use many itself.
 */
public interface Objective {
  /** The number of parameters. */
  int dimension();

  /** What this objective gives. */
  Set<Capability> capabilities();

  /** The value; not finite where the function is not defined. */
  double value(double[] theta);

  /**
   * Overwrites {@code gradient}.
   *
   * @return the value
   */
  default double gradient(double[] theta, double[] gradient) {
    throw missing(Capability.GRADIENT);
  }

  /**
   * As the other, where nobody looks at entries of parameters outside the columns, which then mean
   * nothing: those of an output layer cost little more than the value.
   */
  default double gradient(double[] theta, List<ParameterRange> columns, double[] gradient) {
    return gradient(theta, gradient);
  }

  /** The number of entries of the residual. */
  default int residualCount() {
    throw missing(Capability.RESIDUAL_PRODUCTS);
  }

  /** Overwrites {@code residual} with {@code r(theta)}. */
  default void residual(double[] theta, double[] residual) {
    throw missing(Capability.RESIDUAL_PRODUCTS);
  }

  /** Overwrites {@code jv} with {@code J v}. */
  default void pushforward(double[] theta, double[] v, double[] jv) {
    throw missing(Capability.RESIDUAL_PRODUCTS);
  }

  /** Overwrites {@code gradient} with {@code J' w}. */
  default void pullback(double[] theta, double[] w, double[] gradient) {
    throw missing(Capability.RESIDUAL_PRODUCTS);
  }

  /** Overwrites {@code product} with {@code J' (J v)}, in one sweep and without {@code J'J}. */
  default void gaussNewtonProduct(double[] theta, double[] v, double[] product) {
    throw missing(Capability.RESIDUAL_PRODUCTS);
  }

  /**
   * Overwrites {@code target} with {@code J' r_vv}, where {@code r_vv = 2 / h^2 (r(theta + h v) -
   * r(theta) - h J v)} is a finite difference for the second derivative of the residual along
   * {@code v}; in one sweep. The difference is taken before {@code J'} is applied, which damps its
   * rounding in the directions that {@code J} hardly sees; taken after, it reaches them undamped.
   *
   * @param distance {@code h}, not zero
   */
  default void pulledSecondDerivative(
      double[] theta, double[] v, double distance, double[] target) {
    throw missing(Capability.RESIDUAL_PRODUCTS);
  }

  /**
   * Assembles {@code J'J} and {@code J'r} in one sweep that never holds {@code J}.
   *
   * @return the value
   */
  default double gaussNewton(double[] theta, NormalEquations equations) {
    throw missing(Capability.GAUSS_NEWTON);
  }

  /**
   * As {@link #gaussNewton(double[], NormalEquations)} for the columns of some parameters alone,
   * the others being fixed: linear least squares where the residual is affine in them, as it is in
   * an output layer wherever the problem is affine in its unknown. An output layer costs forward
   * sweeps and its own products.
   *
   * @param equations as many as there are columns
   * @throws IllegalArgumentException if they are of another size, or the columns are beyond the
   *     parameters
   */
  default double gaussNewton(
      double[] theta, List<ParameterRange> columns, NormalEquations equations) {
    throw missing(Capability.GAUSS_NEWTON);
  }

  /**
   * Assembles the rows of {@code J}, which are held, and {@code J J'}: for fewer rows than
   * parameters.
   *
   * @return the value
   */
  default double dual(double[] theta, DualEquations equations) {
    throw missing(Capability.GAUSS_NEWTON);
  }

  /**
   * As {@link #dual(double[], DualEquations)} for the columns of some parameters alone.
   *
   * @param equations as many parameters as there are columns
   * @throws IllegalArgumentException if they are of another size, or the columns are beyond the
   *     parameters
   */
  default double dual(double[] theta, List<ParameterRange> columns, DualEquations equations) {
    throw missing(Capability.GAUSS_NEWTON);
  }

  /**
   * Assembles the triangular factor of {@code [J r]} in one sweep that never holds {@code J}.
   *
   * @return the value
   */
  default double triangular(double[] theta, TriangularFactor factor) {
    throw missing(Capability.GAUSS_NEWTON);
  }

  /**
   * As {@link #triangular(double[], TriangularFactor)} for the columns of some parameters alone.
   *
   * @param factor of as many parameters as there are columns
   * @throws IllegalArgumentException if it is of another size, or the columns are beyond the
   *     parameters
   */
  default double triangular(double[] theta, List<ParameterRange> columns, TriangularFactor factor) {
    throw missing(Capability.GAUSS_NEWTON);
  }

  /**
   * Assembles the triangular factor of the metric in one sweep, and the gradient: of a residual
   * {@code J'J}, of an energy {@code J'E''J} with what is not convex left out. The factor's last
   * column means nothing.
   *
   * @param gradient overwritten
   * @return the value
   */
  default double metric(double[] theta, TriangularFactor factor, double[] gradient) {
    throw missing(Capability.METRIC);
  }

  /**
   * As {@link #metric(double[], TriangularFactor, double[])} for the columns of some parameters
   * alone.
   *
   * @param factor of as many parameters as there are columns
   * @param gradient one entry a column; overwritten
   * @throws IllegalArgumentException if the columns are beyond the parameters, or of another number
   *     than the factor's
   */
  default double metric(
      double[] theta, List<ParameterRange> columns, TriangularFactor factor, double[] gradient) {
    throw missing(Capability.METRIC);
  }

  /**
   * The Kronecker factors of {@code J'J}, layer by layer, of all layers that the residual depends
   * on and whose parameters are among these.
   *
   * @return new matrices
   */
  default List<LayerFactors> layerFactors(double[] theta) {
    throw missing(Capability.LAYER_FACTORS);
  }

  /**
   * Objectives over random samples of the finite sum, each an unbiased estimate of this one. With a
   * size of everything it is this objective itself.
   *
   * @param size wanted number of samples, at least 1
   * @param seed same seed, same batches
   */
  default Supplier<Objective> batches(int size, long seed) {
    throw missing(Capability.BATCHES);
  }

  /**
   * Objectives over parts of the finite sum, whose mean this one is; always the same parts.
   *
   * @param count at least 1
   */
  default List<Objective> parts(int count) {
    throw missing(Capability.BATCHES);
  }

  /**
   * The same function on points that are drawn anew by its residuals at these parameters.
   *
   * @param draws of the run, which go on
   */
  default Objective redrawn(double[] theta, PointDraws draws) {
    throw missing(Capability.RESAMPLING);
  }

  /** The same function on the points that were drawn last; on its own before the first draw. */
  default Objective on(PointDraws draws) {
    throw missing(Capability.RESAMPLING);
  }

  /** Why the value is not finite at these parameters: which term, where; nothing if it is. */
  default Optional<String> defect(double[] theta) {
    double value = value(theta);
    return Double.isFinite(value) ? Optional.empty() : Optional.of("the value is " + value);
  }

  private static UnsupportedOperationException missing(Capability capability) {
    return new UnsupportedOperationException("the objective does not give " + capability.phrase());
  }
}
