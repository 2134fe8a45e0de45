package dev.strongform.objective;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.points.PointSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loss of a compiled problem on collocation points,
 *
 * <pre>L = 1/2 sum_k w_k / N_k sum_i r_k(x_i)^2</pre>
 *
 * over the terms {@code k} with weights {@code w_k} and {@code N_k} points: a weighted sum of half
 * mean squares, which does not scale with the number of points. Rows of the residual are {@code
 * sqrt(w_k / N_k) r_k(x_i)}.
 *
 * <p>Work is cut into tiles and groups that depend on the points alone and is summed in a fixed
 * order: every result has the same bits for any number of threads. The tiles' shares of the value
 * are summed with compensation, so that its rounding is that of a tile, a few units of the last
 * place, however many points there are.
 */
public final class ResidualObjective implements Objective {
  private final List<String> axes;
  private final int dimension;
  private final Sweep sweep;
  private final GradientSweep gradients;
  private final RowSweep rows;
  private final TriangleSweep triangles;
  private final @Nullable IntFunction<PointSet> candidates;

  /**
   * The loss of a problem, on the kernels that {@link KernelEngines#standard} chose.
   *
   * @param terms in the problem's order
   */
  public ResidualObjective(CompiledProblem problem, List<WeightedTerm> terms, Workers workers) {
    this(problem, terms, workers, KernelEngines.standard());
  }

  /** As the other constructor, on the kernels of an engine. */
  public ResidualObjective(
      CompiledProblem problem, List<WeightedTerm> terms, Workers workers, KernelEngine engine) {
    this(
        problem.domain().axes().stream().map(axis -> axis.name()).toList(),
        problem.parameterCount(),
        Sweep.of(terms, workspace(engine, terms, problem.parameterCount(), workers), workers),
        null,
        Optional.empty());
  }

  private ResidualObjective(
      List<String> axes,
      int dimension,
      Sweep sweep,
      @Nullable IntFunction<PointSet> candidates,
      Optional<KeptRows> kept) {
    this.axes = axes;
    this.dimension = dimension;
    this.sweep = sweep;
    this.gradients = new GradientSweep(sweep, List.of(new ParameterRange(0, dimension)));
    this.rows = new RowSweep(sweep);
    this.triangles = new TriangleSweep(rows, sweep.workers(), kept);
    this.candidates = candidates;
  }

  private static Workspace workspace(
      KernelEngine engine, List<WeightedTerm> terms, int dimension, Workers workers) {
    List<TermKernel> kernels = terms.stream().map(WeightedTerm::kernel).toList();
    return new Workspace(engine, kernels, dimension, workers.count());
  }

  /**
   * The same loss on other points or with other weights, sharing memory: use one of the two at a
   * time.
   *
   * @param others terms of the same kernels, in the same order
   */
  public ResidualObjective on(List<WeightedTerm> others) {
    Sweep other = Sweep.of(others, sweep.workspace(), sweep.workers());
    return new ResidualObjective(axes, dimension, other, candidates, Optional.empty());
  }

  /**
   * The same loss, whose interior points can be drawn anew.
   *
   * @param candidates many points of the interior for each turn, counted from 1
   */
  public ResidualObjective redrawnFrom(IntFunction<PointSet> candidates) {
    return new ResidualObjective(axes, dimension, sweep, candidates, Optional.empty());
  }

  /**
   * The same loss for parameters of which only some will change. Where terms affine in these have
   * more rows than they have entries, such rows are factored once for all {@link
   * #triangular(double[], List, TriangularFactor) systems} of these columns. On other points and
   * with other weights ({@link #on}) nothing is kept.
   *
   * @param columns what is solved for; all other parameters are the same in every call
   * @param affine the terms that are affine in it, by their index
   */
  public ResidualObjective keeping(List<ParameterRange> columns, IntPredicate affine) {
    Optional<KeptRows> kept = KeptRows.of(terms(), columns, affine);
    return new ResidualObjective(axes, dimension, sweep, candidates, kept);
  }

  /** The terms with their points. */
  public List<WeightedTerm> terms() {
    return sweep.terms();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Set<Capability> capabilities() {
    EnumSet<Capability> given =
        sweep.workspace().givesRows()
            ? EnumSet.allOf(Capability.class)
            : EnumSet.range(Capability.VALUE, Capability.RESAMPLING);
    if (!terms().stream().allMatch(term -> term.kernel().hasTape())) {
      given.remove(Capability.LAYER_FACTORS);
    }
    if (candidates == null) {
      given.remove(Capability.RESAMPLING);
    }
    return Collections.unmodifiableSet(given);
  }

  @Override
  public int residualCount() {
    return sweep.tiling().rows();
  }

  @Override
  public double value(double[] theta) {
    double[] parts = sweep.workspace().values(sweep.pieces());
    sweep
        .workers()
        .run(
            sweep.pieces(),
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile[] tiles = sweep.residual(theta, worker, piece);
              parts[index] = sweep.halfSquares(piece, tiles);
            });
    return CompensatedSums.of(parts, sweep.pieces());
  }

  @Override
  public void residual(double[] theta, double[] residual) {
    sweep
        .workers()
        .run(
            sweep.pieces(),
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile[] tiles = sweep.residual(theta, worker, piece);
              for (int term : sweep.terms(piece)) {
                store(tiles[term].residual, tiles[term].size(), piece, term, residual);
              }
            });
  }

  @Override
  public void pushforward(double[] theta, double[] v, double[] jv) {
    sweep
        .workers()
        .run(
            sweep.pieces(),
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile[] tiles = sweep.linearise(theta, worker, piece);
              double[][] products = sweep.workspace().weights(worker);
              sweep.group(piece).pushforward(theta, tiles, v, products);
              for (int term : sweep.terms(piece)) {
                store(products[term], tiles[term].size(), piece, term, jv);
              }
            });
  }

  private void store(double[] values, int count, Tiling.Piece piece, int term, double[] target) {
    double factor = Math.sqrt(sweep.scale(term));
    int row = sweep.tiling().row(piece, term);
    for (int i = 0; i < count; i++) {
      target[row + i] = factor * values[i];
    }
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    return gradients.gradient(theta, gradient);
  }

  @Override
  public double gradient(double[] theta, List<ParameterRange> columns, double[] gradient) {
    return new GradientSweep(sweep, columns).gradient(theta, gradient);
  }

  @Override
  public void pullback(double[] theta, double[] w, double[] gradient) {
    gradients.pullback(theta, w, gradient);
  }

  @Override
  public void gaussNewtonProduct(double[] theta, double[] v, double[] product) {
    gradients.gaussNewtonProduct(theta, v, product);
  }

  @Override
  public void pulledSecondDerivative(double[] theta, double[] v, double distance, double[] target) {
    gradients.pulledSecondDerivative(theta, v, distance, target);
  }

  @Override
  public double gaussNewton(double[] theta, NormalEquations equations) {
    double value = rows.fill(theta, equations.parts());
    equations.reduce();
    return value;
  }

  @Override
  public double gaussNewton(
      double[] theta, List<ParameterRange> columns, NormalEquations equations) {
    requireFit(columns, equations);
    double value = rows.of(columns).fill(theta, equations.parts());
    equations.reduce();
    return value;
  }

  /**
   * As declared.
   *
   * @throws IllegalArgumentException if the equations are for another number of rows
   */
  @Override
  public double dual(double[] theta, DualEquations equations) {
    return dual(theta, rows, equations);
  }

  /**
   * As declared.
   *
   * @throws IllegalArgumentException also if the equations are for another number of rows
   */
  @Override
  public double dual(double[] theta, List<ParameterRange> columns, DualEquations equations) {
    requireFit(columns, equations);
    return dual(theta, rows.of(columns), equations);
  }

  private double dual(double[] theta, RowSweep wanted, DualEquations equations) {
    if (equations.rowCount() != residualCount()) {
      throw new IllegalArgumentException(
          "the dual equations hold "
              + equations.rowCount()
              + " rows, but the residual has "
              + residualCount());
    }
    double value = wanted.fill(theta, equations);
    equations.assemble(this::share);
    return value;
  }

  @Override
  public double triangular(double[] theta, TriangularFactor factor) {
    return triangles.fill(theta, factor);
  }

  @Override
  public double triangular(double[] theta, List<ParameterRange> columns, TriangularFactor factor) {
    requireFit(columns, factor);
    return triangles.fill(theta, columns, factor);
  }

  @Override
  public double metric(double[] theta, TriangularFactor factor, double[] gradient) {
    double value = triangular(theta, factor);
    factor.vector(gradient);
    return value;
  }

  @Override
  public double metric(
      double[] theta, List<ParameterRange> columns, TriangularFactor factor, double[] gradient) {
    double value = triangular(theta, columns, factor);
    factor.vector(gradient);
    return value;
  }

  private void requireFit(List<ParameterRange> columns, GaussNewtonSystem system) {
    int count = columns.stream().mapToInt(ParameterRange::size).sum();
    boolean beyond = columns.stream().anyMatch(range -> range.to() > dimension);
    if (beyond || count != system.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the system is for %d parameters, but columns %s of %d were asked for",
              system.size(),
              columns,
              dimension));
    }
  }

  /**
   * The mean square length of each term's rows of {@code J}, unweighted: the trace of the term's
   * tangent kernel over its number of points.
   *
   * @param columns the parameters that are trained
   * @return one entry a term
   */
  public double[] rowSquares(double[] theta, List<ParameterRange> columns) {
    return rows.of(columns).squares(theta, columns);
  }

  @Override
  public List<LayerFactors> layerFactors(double[] theta) {
    return new KroneckerSweep(sweep).factors(theta);
  }

  private void share(int tasks, IntConsumer task) {
    sweep.workers().run(tasks, (worker, index) -> task.accept(index));
  }

  @Override
  public Supplier<Objective> batches(int size, long seed) {
    return new BatchDraw(this, size, seed);
  }

  @Override
  public List<Objective> parts(int count) {
    return new Partition(this).parts(count);
  }

  @Override
  public Objective redrawn(double[] theta, PointDraws draws) {
    if (candidates == null) {
      return Objective.super.redrawn(theta, draws);
    }
    draws.next(new InteriorPoints(this), candidates, theta);
    return on(draws);
  }

  @Override
  public Objective on(PointDraws draws) {
    return draws.present().<Objective>map(new InteriorPoints(this)::moved).orElse(this);
  }

  @Override
  public Optional<String> defect(double[] theta) {
    return new Defect(axes, sweep).find(theta);
  }
}
