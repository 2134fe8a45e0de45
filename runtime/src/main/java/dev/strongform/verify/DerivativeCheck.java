package dev.strongform.verify;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.EnergyObjective;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.train.Collocation;
import dev.strongform.train.TrainingOptions;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Checks the derivatives of a compiled problem: Taylor slopes of every residual, of the loss and of
 * the Gauss-Newton product, the adjoint identity, and rows against products.
 */
public final class DerivativeCheck {
  private static final int POINTS = 100;

  private final CompiledProblem problem;
  private final double[] theta;
  private final double[] v;
  private final SplittableRandom random;
  private final Workers workers;

  private DerivativeCheck(CompiledProblem problem, double[] theta, long seed, Workers workers) {
    this.problem = problem;
    this.theta = theta.clone();
    this.random = new SplittableRandom(seed);
    this.v = random.doubles(theta.length, -1, 1).toArray();
    this.workers = workers;
  }

  /**
   * Checks the derivatives at given parameters, on a hundred random points of each term.
   *
   * @param theta where; kept
   * @param seed seed of the points and the directions
   */
  public static DerivativeReport run(CompiledProblem problem, double[] theta, long seed) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withSampling("uniform")
            .withInteriorPoints(POINTS)
            .withBoundaryPoints(POINTS)
            .withInitialPoints(POINTS)
            .withSeed(seed);
    try (Workers workers = Workers.of(1)) {
      return new DerivativeCheck(problem, theta, seed, workers)
          .report(Collocation.draw(problem, options).terms());
    }
  }

  private DerivativeReport report(List<WeightedTerm> terms) {
    boolean energy = terms.stream().anyMatch(WeightedTerm::isEnergy);
    Objective squares = new ResidualObjective(problem, terms, workers);
    Objective loss = energy ? new EnergyObjective(problem, terms, workers) : squares;
    return new DerivativeReport(
        terms.stream().map(this::check).toList(), gradientSlope(loss), gaussNewtonSlope(squares));
  }

  private TermCheck check(WeightedTerm term) {
    Objective alone = new ResidualObjective(problem, List.of(term), workers);
    return new TermCheck(
        term.kernel().info().name(), residualSlope(alone), adjointDefect(alone), rowsDefect(term));
  }

  private double residualSlope(Objective alone) {
    double[] r = residual(alone, theta);
    double[] jv = pushforward(alone);
    return TaylorSlope.of(
        h -> norm(remainder(residual(alone, moved(h)), r, h, jv)), norm(r) + norm(jv));
  }

  private double adjointDefect(Objective alone) {
    double[] w = random.doubles(alone.residualCount(), -1, 1).toArray();
    double[] jw = new double[v.length];
    alone.pullback(theta, w, jw);
    return defect(pushforward(alone), w, v, jw);
  }

  /** Of each row its product with {@code v}, against the pushforward. */
  private double rowsDefect(WeightedTerm term) {
    TermKernel kernel = term.kernel();
    Tile tile = kernel.newTile(Tile.LANES);
    double[] rows = new double[v.length * Tile.LANES];
    double[] jv = new double[Tile.LANES];
    double largest = 0;
    for (int from = 0; from < term.points().size(); from += Tile.LANES) {
      term.points().load(from, tile);
      kernel.linearise(theta, tile);
      kernel.rows(theta, tile, rows, Tile.LANES, 0);
      kernel.pushforward(theta, tile, v, jv);
      for (int i = 0; i < tile.size(); i++) {
        largest = Math.max(largest, rowDefect(rows, i, jv[i]));
      }
    }
    return largest;
  }

  private double rowDefect(double[] rows, int i, double jv) {
    double sum = 0;
    double size = Math.abs(jv);
    for (int k = 0; k < v.length; k++) {
      sum += rows[k * Tile.LANES + i] * v[k];
      size += Math.abs(rows[k * Tile.LANES + i] * v[k]);
    }
    return size == 0 ? 0 : Math.abs(sum - jv) / size;
  }

  private double gradientSlope(Objective loss) {
    double[] gradient = new double[v.length];
    double value = loss.gradient(theta, gradient);
    double slope = dot(gradient, v);
    return TaylorSlope.of(
        h -> Math.abs(loss.value(moved(h)) - value - h * slope), value + Math.abs(slope));
  }

  private double gaussNewtonSlope(Objective loss) {
    double[] r = residual(loss, theta);
    double[] product = gaussNewtonProduct(loss);
    return TaylorSlope.of(
        h -> {
          double[] change = remainder(residual(loss, moved(h)), r, 0, r);
          double[] pulled = new double[v.length];
          loss.pullback(theta, change, pulled);
          return norm(remainder(pulled, new double[v.length], h, product));
        },
        norm(product));
  }

  private double[] gaussNewtonProduct(Objective loss) {
    double[] product = new double[v.length];
    try (NormalEquations equations =
        NormalEquations.allocate(new EjmlAlgebra(), v.length, workers.count())) {
      loss.gaussNewton(theta, equations);
      for (int a = 0; a < v.length; a++) {
        for (int b = 0; b < v.length; b++) {
          product[a] += equations.entry(a, b) * v[b];
        }
      }
    }
    return product;
  }

  private double[] pushforward(Objective objective) {
    double[] jv = new double[objective.residualCount()];
    objective.pushforward(theta, v, jv);
    return jv;
  }

  private static double[] residual(Objective objective, double[] at) {
    double[] residual = new double[objective.residualCount()];
    objective.residual(at, residual);
    return residual;
  }

  private double[] moved(double h) {
    double[] moved = theta.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += h * v[k];
    }
    return moved;
  }

  /** {@code a - b - h c}. */
  private static double[] remainder(double[] a, double[] b, double h, double[] c) {
    double[] remainder = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      remainder[i] = a[i] - b[i] - h * c[i];
    }
    return remainder;
  }

  /** {@code |<a, b> - <c, d>|} relative to the sum of the absolute summands. */
  private static double defect(double[] a, double[] b, double[] c, double[] d) {
    double size = absoluteDot(a, b) + absoluteDot(c, d);
    return size == 0 ? 0 : Math.abs(dot(a, b) - dot(c, d)) / size;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double absoluteDot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] * b[i]);
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
