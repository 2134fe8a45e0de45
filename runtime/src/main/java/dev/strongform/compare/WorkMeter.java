package dev.strongform.compare;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.LayerFactors;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PointDraws;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Counts what a method asks of an objective, in units of one gradient on all points: three times
 * the counted operations of a residual, one forward sweep and a reverse one that costs two. So a
 * value or a residual is 1/3, {@code J v} 2/3, {@code J'w} 1, {@code J'(J v)} 5/3; the Gauss-Newton
 * matrix is the gradient and {@code N P^2} operations, {@code J J'} the gradient and {@code N^2 P},
 * the triangular factor the gradient and {@code 2 N P^2}, for {@code N} rows and {@code P} columns;
 * Kronecker factors of layers 5/3. A batch costs its share of the rows. What a method computes by
 * itself, such as a Cholesky factor, is not counted.
 */
final class WorkMeter implements Objective {
  private static final double GRADIENT = 3;
  private static final double VALUE = 1 / GRADIENT;
  private static final double FORWARD = 2 / GRADIENT;
  private static final double BOTH = 5 / GRADIENT;

  private final Objective objective;
  private final double unit;
  private final double share;
  private final DoubleConsumer spent;

  /**
   * A meter of a whole loss.
   *
   * @param forwardOperations of one residual of all its points
   * @param spent told of each piece of work
   */
  WorkMeter(Objective objective, double forwardOperations, DoubleConsumer spent) {
    this(objective, GRADIENT * Math.max(1, forwardOperations), 1, spent);
  }

  /**
   * A meter of a whole loss, in gradients of another one.
   *
   * @param forwardOperations of one residual of all its points
   * @param unitOperations of one residual of the other
   * @param spent told of each piece of work
   */
  static WorkMeter inGradientsOf(
      double unitOperations, Objective objective, double forwardOperations, DoubleConsumer spent) {
    double unit = Math.max(1, unitOperations);
    return new WorkMeter(objective, GRADIENT * unit, Math.max(1, forwardOperations) / unit, spent);
  }

  private WorkMeter(Objective objective, double unit, double share, DoubleConsumer spent) {
    this.objective = objective;
    this.unit = unit;
    this.share = share;
    this.spent = spent;
  }

  private void sweep(double units) {
    spent.accept(share * units);
  }

  /** A gradient, and linear algebra of so many operations. */
  private void assemble(double operations) {
    spent.accept(share + operations / unit);
  }

  private double rows() {
    return objective.residualCount();
  }

  @Override
  public int dimension() {
    return objective.dimension();
  }

  @Override
  public Set<Capability> capabilities() {
    return objective.capabilities();
  }

  @Override
  public double value(double[] theta) {
    sweep(VALUE);
    return objective.value(theta);
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    sweep(1);
    return objective.gradient(theta, gradient);
  }

  @Override
  public int residualCount() {
    return objective.residualCount();
  }

  @Override
  public void residual(double[] theta, double[] residual) {
    sweep(VALUE);
    objective.residual(theta, residual);
  }

  @Override
  public void pushforward(double[] theta, double[] v, double[] jv) {
    sweep(FORWARD);
    objective.pushforward(theta, v, jv);
  }

  @Override
  public void pullback(double[] theta, double[] w, double[] gradient) {
    sweep(1);
    objective.pullback(theta, w, gradient);
  }

  @Override
  public void gaussNewtonProduct(double[] theta, double[] v, double[] product) {
    sweep(BOTH);
    objective.gaussNewtonProduct(theta, v, product);
  }

  @Override
  public void pulledSecondDerivative(double[] theta, double[] v, double distance, double[] target) {
    sweep(VALUE + BOTH);
    objective.pulledSecondDerivative(theta, v, distance, target);
  }

  @Override
  public double gaussNewton(double[] theta, NormalEquations equations) {
    assemble(rows() * square(equations.size()));
    return objective.gaussNewton(theta, equations);
  }

  @Override
  public double gaussNewton(
      double[] theta, List<ParameterRange> columns, NormalEquations equations) {
    assemble(rows() * square(equations.size()));
    return objective.gaussNewton(theta, columns, equations);
  }

  @Override
  public double dual(double[] theta, DualEquations equations) {
    assemble(square(rows()) * equations.size());
    return objective.dual(theta, equations);
  }

  @Override
  public double dual(double[] theta, List<ParameterRange> columns, DualEquations equations) {
    assemble(square(rows()) * equations.size());
    return objective.dual(theta, columns, equations);
  }

  @Override
  public double triangular(double[] theta, TriangularFactor factor) {
    assemble(2 * rows() * square(factor.size()));
    return objective.triangular(theta, factor);
  }

  @Override
  public double triangular(double[] theta, List<ParameterRange> columns, TriangularFactor factor) {
    assemble(2 * rows() * square(factor.size()));
    return objective.triangular(theta, columns, factor);
  }

  @Override
  public double metric(double[] theta, TriangularFactor factor, double[] gradient) {
    assemble(2 * metricRows() * square(factor.size()));
    return objective.metric(theta, factor, gradient);
  }

  @Override
  public double metric(
      double[] theta, List<ParameterRange> columns, TriangularFactor factor, double[] gradient) {
    assemble(2 * metricRows() * square(factor.size()));
    return objective.metric(theta, columns, factor, gradient);
  }

  /** A gradient, and about as many products again: of the layers' inputs, and of cotangents. */
  @Override
  public List<LayerFactors> layerFactors(double[] theta) {
    sweep(BOTH);
    return objective.layerFactors(theta);
  }

  /** An energy has no residual, and counts with none: its sweeps are what it costs. */
  private double metricRows() {
    return capabilities().contains(Capability.RESIDUAL_PRODUCTS) ? rows() : 0;
  }

  private static double square(double value) {
    return value * value;
  }

  @Override
  public Supplier<Objective> batches(int size, long seed) {
    Supplier<Objective> batches = objective.batches(size, seed);
    return () -> {
      Objective batch = batches.get();
      return batch == objective ? this : metered(batch);
    };
  }

  @Override
  public List<Objective> parts(int count) {
    return objective.parts(count).stream().map(this::metered).toList();
  }

  @Override
  public Objective redrawn(double[] theta, PointDraws draws) {
    return metered(objective.redrawn(theta, draws));
  }

  @Override
  public Objective on(PointDraws draws) {
    return metered(objective.on(draws));
  }

  /** Another objective of the same terms, whose work counts by its share of the points. */
  private Objective metered(Objective other) {
    double part = (double) other.residualCount() / objective.residualCount();
    return new WorkMeter(other, unit, share * part, spent);
  }

  @Override
  public Optional<String> defect(double[] theta) {
    return objective.defect(theta);
  }
}
