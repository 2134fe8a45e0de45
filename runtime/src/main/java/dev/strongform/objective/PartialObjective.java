package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An objective as a function of some of its parameters, the others fixed: of an output layer over
 * features that are not trained, say. Gauss-Newton systems of an output layer cost forward sweeps.
 */
public final class PartialObjective implements Objective {
  private final Objective whole;
  private final List<ParameterRange> columns;
  private final int dimension;
  private final double[] theta;
  private final double[] vector;

  /**
   * Fixes parameters.
   *
   * @param columns the parameters that remain, in order and apart
   * @param theta values of all parameters, of which those that remain do not matter; copied
   */
  public PartialObjective(Objective whole, List<ParameterRange> columns, double[] theta) {
    this.whole = whole;
    this.columns = List.copyOf(columns);
    this.dimension = columns.stream().mapToInt(ParameterRange::size).sum();
    this.theta = theta.clone();
    this.vector = new double[theta.length];
  }

  /**
   * All parameters, for some values of those that remain.
   *
   * @return a new array
   */
  public double[] whole(double[] part) {
    double[] all = theta.clone();
    spread(part, all);
    return all;
  }

  /**
   * Those that remain out of all parameters.
   *
   * @return a new array
   */
  public double[] part(double[] all) {
    double[] part = new double[dimension];
    gather(all, part);
    return part;
  }

  private double[] at(double[] part) {
    spread(part, theta);
    return theta;
  }

  /** A direction that leaves the fixed parameters alone. */
  private double[] along(double[] part) {
    spread(part, vector);
    return vector;
  }

  private void spread(double[] part, double[] all) {
    int at = 0;
    for (ParameterRange range : columns) {
      System.arraycopy(part, at, all, range.from(), range.size());
      at += range.size();
    }
  }

  private void gather(double[] all, double[] part) {
    int at = 0;
    for (ParameterRange range : columns) {
      System.arraycopy(all, range.from(), part, at, range.size());
      at += range.size();
    }
  }

  /** Ranges of those that remain as ranges of all parameters, in order. */
  private List<ParameterRange> within(List<ParameterRange> asked) {
    List<ParameterRange> all = new ArrayList<>();
    int before = 0;
    for (ParameterRange own : columns) {
      int fixed = own.from() - before;
      int end = before + own.size();
      for (ParameterRange range : asked) {
        int from = Math.max(range.from(), before);
        int to = Math.min(range.to(), end);
        if (from < to) {
          all.add(new ParameterRange(from + fixed, to + fixed));
        }
      }
      before = end;
    }
    return all;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Set<Capability> capabilities() {
    return whole.capabilities();
  }

  @Override
  public double value(double[] part) {
    return whole.value(at(part));
  }

  @Override
  public double gradient(double[] part, double[] gradient) {
    double[] all = new double[theta.length];
    double value = whole.gradient(at(part), columns, all);
    gather(all, gradient);
    return value;
  }

  @Override
  public int residualCount() {
    return whole.residualCount();
  }

  @Override
  public void residual(double[] part, double[] residual) {
    whole.residual(at(part), residual);
  }

  @Override
  public void pushforward(double[] part, double[] v, double[] jv) {
    whole.pushforward(at(part), along(v), jv);
  }

  @Override
  public void pullback(double[] part, double[] w, double[] gradient) {
    double[] all = new double[theta.length];
    whole.pullback(at(part), w, all);
    gather(all, gradient);
  }

  @Override
  public void gaussNewtonProduct(double[] part, double[] v, double[] product) {
    double[] all = new double[theta.length];
    whole.gaussNewtonProduct(at(part), along(v), all);
    gather(all, product);
  }

  @Override
  public void pulledSecondDerivative(double[] part, double[] v, double distance, double[] target) {
    double[] all = new double[theta.length];
    whole.pulledSecondDerivative(at(part), along(v), distance, all);
    gather(all, target);
  }

  @Override
  public double gaussNewton(double[] part, NormalEquations equations) {
    return whole.gaussNewton(at(part), columns, equations);
  }

  @Override
  public double gaussNewton(double[] part, List<ParameterRange> some, NormalEquations equations) {
    return whole.gaussNewton(at(part), within(some), equations);
  }

  @Override
  public double dual(double[] part, DualEquations equations) {
    return whole.dual(at(part), columns, equations);
  }

  @Override
  public double dual(double[] part, List<ParameterRange> some, DualEquations equations) {
    return whole.dual(at(part), within(some), equations);
  }

  @Override
  public double triangular(double[] part, TriangularFactor factor) {
    return whole.triangular(at(part), columns, factor);
  }

  @Override
  public double triangular(double[] part, List<ParameterRange> some, TriangularFactor factor) {
    return whole.triangular(at(part), within(some), factor);
  }

  @Override
  public double metric(double[] part, TriangularFactor factor, double[] gradient) {
    return whole.metric(at(part), columns, factor, gradient);
  }

  @Override
  public double metric(
      double[] part, List<ParameterRange> some, TriangularFactor factor, double[] gradient) {
    return whole.metric(at(part), within(some), factor, gradient);
  }

  @Override
  public List<LayerFactors> layerFactors(double[] part) {
    List<LayerFactors> remaining = new ArrayList<>();
    List<LayerFactors> all = whole.layerFactors(at(part));
    int before = 0;
    for (ParameterRange range : columns) {
      int fixed = range.from() - before;
      all.stream()
          .filter(own -> range.covers(own.layer().weights(), own.layer().end()))
          .forEach(own -> remaining.add(own.movedDown(fixed)));
      before += range.size();
    }
    return remaining;
  }

  @Override
  public Supplier<Objective> batches(int size, long seed) {
    Supplier<Objective> batches = whole.batches(size, seed);
    return () -> {
      Objective batch = batches.get();
      return batch == whole ? this : new PartialObjective(batch, columns, theta);
    };
  }

  @Override
  public List<Objective> parts(int count) {
    return whole.parts(count).stream()
        .map(part -> (Objective) new PartialObjective(part, columns, theta))
        .toList();
  }

  @Override
  public Objective redrawn(double[] part, PointDraws draws) {
    return new PartialObjective(whole.redrawn(at(part), draws), columns, theta);
  }

  @Override
  public Objective on(PointDraws draws) {
    return new PartialObjective(whole.on(draws), columns, theta);
  }

  @Override
  public Optional<String> defect(double[] part) {
    return whole.defect(at(part));
  }
}
