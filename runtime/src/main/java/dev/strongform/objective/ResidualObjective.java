package dev.strongform.objective;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.GramAccumulator;
import dev.strongform.linalg.NormalEquations;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
 * order: every result has the same bits for any number of threads.
 */
public final class ResidualObjective implements Objective {
  /** Groups of tiles with a gradient of their own: as many threads can share a gradient. */
  private static final int GRADIENT_GROUPS = 16;

  private final List<WeightedTerm> terms;
  private final List<String> axes;
  private final int dimension;
  private final Tiling tiling;
  private final Workspace workspace;
  private final Workers workers;

  /**
   * The loss of a problem.
   *
   * @param terms in the problem's order
   */
  public ResidualObjective(CompiledProblem problem, List<WeightedTerm> terms, Workers workers) {
    this(
        terms,
        problem.domain().axes().stream().map(axis -> axis.name()).toList(),
        problem.parameterCount(),
        workspace(terms, problem.parameterCount(), workers),
        workers);
  }

  private ResidualObjective(
      List<WeightedTerm> terms,
      List<String> axes,
      int dimension,
      Workspace workspace,
      Workers workers) {
    this.terms = List.copyOf(terms);
    this.axes = axes;
    this.dimension = dimension;
    this.tiling = new Tiling(terms);
    this.workspace = workspace;
    this.workers = workers;
  }

  private static Workspace workspace(List<WeightedTerm> terms, int dimension, Workers workers) {
    List<TermKernel> kernels = terms.stream().map(WeightedTerm::kernel).toList();
    return new Workspace(kernels, dimension, workers.count());
  }

  /** The same loss on other points, sharing memory: use one of the two at a time. */
  ResidualObjective on(List<WeightedTerm> others) {
    return new ResidualObjective(others, axes, dimension, workspace, workers);
  }

  /** The terms with their points. */
  public List<WeightedTerm> terms() {
    return terms;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Set<Capability> capabilities() {
    return Collections.unmodifiableSet(EnumSet.allOf(Capability.class));
  }

  @Override
  public int residualCount() {
    return tiling.rows();
  }

  @Override
  public double value(double[] theta) {
    double[] parts = new double[tiling.pieces().size()];
    workers.run(
        parts.length,
        (worker, i) -> {
          Tile tile = load(worker, tiling.pieces().get(i));
          kernel(i).residual(theta, tile);
          parts[i] = halfSquares(tile, term(i).scale());
        });
    return sum(parts);
  }

  @Override
  public void residual(double[] theta, double[] residual) {
    workers.run(
        tiling.pieces().size(),
        (worker, i) -> {
          Tile tile = load(worker, tiling.pieces().get(i));
          kernel(i).residual(theta, tile);
          store(tile.residual, tile.size(), i, residual);
        });
  }

  @Override
  public void pushforward(double[] theta, double[] v, double[] jv) {
    workers.run(
        tiling.pieces().size(),
        (worker, i) -> {
          Tile tile = load(worker, tiling.pieces().get(i));
          kernel(i).linearise(theta, tile);
          kernel(i).pushforward(theta, tile, v, workspace.weights(worker));
          store(workspace.weights(worker), tile.size(), i, jv);
        });
  }

  private void store(double[] values, int count, int piece, double[] target) {
    double factor = Math.sqrt(term(piece).scale());
    int row = tiling.pieces().get(piece).row();
    for (int i = 0; i < count; i++) {
      target[row + i] = factor * values[i];
    }
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    double[] parts = new double[tiling.pieces().size()];
    sumOverGroups(
        gradient,
        (worker, i, part) -> {
          Tile tile = load(worker, tiling.pieces().get(i));
          kernel(i).linearise(theta, tile);
          double scale = term(i).scale();
          parts[i] = halfSquares(tile, scale);
          double[] w = workspace.weights(worker);
          scaled(tile.residual, 0, scale, tile.size(), w);
          kernel(i).pullback(theta, tile, w, part);
        });
    return sum(parts);
  }

  @Override
  public void pullback(double[] theta, double[] w, double[] gradient) {
    sumOverGroups(
        gradient,
        (worker, i, part) -> {
          Tile tile = load(worker, tiling.pieces().get(i));
          kernel(i).linearise(theta, tile);
          double[] weights = workspace.weights(worker);
          int row = tiling.pieces().get(i).row();
          scaled(w, row, Math.sqrt(term(i).scale()), tile.size(), weights);
          kernel(i).pullback(theta, tile, weights, part);
        });
  }

  @FunctionalInterface
  private interface PullbackTask {
    void run(int worker, int piece, double[] part);
  }

  private void sumOverGroups(double[] gradient, PullbackTask task) {
    int pieces = tiling.pieces().size();
    int groups = Math.min(GRADIENT_GROUPS, pieces);
    double[][] parts = workspace.gradients(groups);
    workers.run(
        groups,
        (worker, group) -> {
          Arrays.fill(parts[group], 0);
          for (int i = group; i < pieces; i += groups) {
            task.run(worker, i, parts[group]);
          }
        });
    Arrays.fill(gradient, 0);
    for (int group = 0; group < groups; group++) {
      addTo(gradient, parts[group]);
    }
  }

  @Override
  public double gaussNewton(double[] theta, NormalEquations equations) {
    double[] parts = new double[tiling.blocks().size()];
    List<GramAccumulator> grams = equations.parts();
    workers.run(
        grams.size(),
        (worker, group) -> {
          grams.get(group).clear();
          for (int i = group; i < parts.length; i += grams.size()) {
            parts[i] = addBlock(theta, worker, tiling.blocks().get(i), grams.get(group));
          }
        });
    equations.reduce();
    return sum(parts);
  }

  /** Adds the rows of one block and gives its share of the value. */
  private double addBlock(
      double[] theta, int worker, List<Tiling.Piece> block, GramAccumulator gram) {
    WeightedTerm term = terms.get(block.get(0).term());
    double[] rows = workspace.rows(worker);
    double[] residual = workspace.residual(worker);
    int count = 0;
    double value = 0;
    for (Tiling.Piece piece : block) {
      Tile tile = load(worker, piece);
      term.kernel().linearise(theta, tile);
      term.kernel().rows(theta, tile, rows, Tiling.BLOCK_ROWS, count);
      System.arraycopy(tile.residual, 0, residual, count, tile.size());
      value += halfSquares(tile, term.scale());
      count += tile.size();
    }
    gram.add(rows, Tiling.BLOCK_ROWS, count, residual, term.scale());
    return value;
  }

  @Override
  public Supplier<Objective> batches(int size, long seed) {
    return new BatchDraw(this, size, seed);
  }

  @Override
  public Optional<String> defect(double[] theta) {
    for (int i = 0; i < tiling.pieces().size(); i++) {
      Tile tile = load(0, tiling.pieces().get(i));
      kernel(i).residual(theta, tile);
      for (int lane = 0; lane < tile.size(); lane++) {
        if (!Double.isFinite(tile.residual[lane])) {
          return Optional.of(describe(i, lane, tile.residual[lane]));
        }
      }
    }
    return Optional.empty();
  }

  private String describe(int piece, int lane, double residual) {
    double[] point = term(piece).points().point(tiling.pieces().get(piece).from() + lane);
    String where =
        IntStream.range(0, point.length)
            .mapToObj(axis -> String.format(Locale.ROOT, "%s = %.6g", axes.get(axis), point[axis]))
            .collect(Collectors.joining(", "));
    String what = Double.isNaN(residual) ? "NaN" : "infinite";
    return "residual became " + what + " in term " + kernel(piece).info().name() + " at " + where;
  }

  private WeightedTerm term(int piece) {
    return terms.get(tiling.pieces().get(piece).term());
  }

  private TermKernel kernel(int piece) {
    return term(piece).kernel();
  }

  private Tile load(int worker, Tiling.Piece piece) {
    Tile tile = workspace.tile(worker, piece.term());
    terms.get(piece.term()).points().load(piece.from(), tile);
    return tile;
  }

  private static double halfSquares(Tile tile, double scale) {
    double sum = 0;
    for (int i = 0; i < tile.size(); i++) {
      sum += tile.residual[i] * tile.residual[i];
    }
    return 0.5 * scale * sum;
  }

  private static void scaled(double[] from, int at, double factor, int count, double[] target) {
    for (int i = 0; i < count; i++) {
      target[i] = factor * from[at + i];
    }
  }

  private static void addTo(double[] target, double[] part) {
    for (int k = 0; k < target.length; k++) {
      target[k] += part[k];
    }
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }
}
