package dev.strongform.benchmarks.duel;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.TermKernel;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.Sampler;
import dev.strongform.samples.burgers.BurgersProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Burgers' equation in its interior, on a network and points of any number, with its memory. */
final class BurgersWork implements AutoCloseable {
  final CompiledProblem problem;
  final PointSet points;
  final Workers workers;
  final ResidualObjective objective;
  final double[] theta;
  final double[] gradient;
  private @Nullable NormalEquations equations;
  private final double[] damping;
  private final double[] step;
  private final double[] trial;

  BurgersWork(List<Integer> hidden, int count, int threads) {
    this.problem = burgers(hidden);
    this.points = new Sampler(problem.domain(), PointRule.SOBOL, 1).interior(count);
    this.workers = Workers.of(threads);
    this.objective =
        new ResidualObjective(problem, List.of(new WeightedTerm(term(), points, 1)), workers);
    this.theta = Initialisation.glorot(problem.parameters(), 1);
    this.gradient = new double[theta.length];
    this.damping = new double[theta.length];
    this.step = new double[theta.length];
    this.trial = new double[theta.length];
    java.util.Arrays.fill(damping, 1);
  }

  /** The problem on a network of these hidden layers. */
  static CompiledProblem burgers(List<Integer> hidden) {
    CompiledProblem problem = new BurgersProblem();
    Architecture network = problem.networks().get(0);
    return problem.with(
        problem.domain(),
        List.of(new Architecture(network.name(), hidden, network.activation(), network.outputs())));
  }

  /** The equation. */
  TermKernel term() {
    return problem.terms().get(0);
  }

  int parameters() {
    return theta.length;
  }

  double lossAndGradient() {
    return objective.gradient(theta, gradient);
  }

  /** {@code J'J}, {@code J'r} and the loss. */
  double gaussNewton() {
    return objective.gaussNewton(theta, equations());
  }

  /** An accepted Levenberg-Marquardt step: the matrix, one damped solve, the value at the trial. */
  double step() {
    NormalEquations normal = equations();
    objective.gaussNewton(theta, normal);
    normal.vector(gradient);
    if (!normal.solve(damping, gradient, step)) {
      throw new IllegalStateException("the damped matrix is not definite");
    }
    for (int k = 0; k < trial.length; k++) {
      trial[k] = theta[k] - step[k];
    }
    return objective.value(trial);
  }

  /** Allocated when first asked for, since first-order work does without. */
  NormalEquations equations() {
    NormalEquations existing = equations;
    if (existing == null) {
      existing =
          NormalEquations.allocate(
              LinearAlgebras.choose(Optional.of("openblas")).algebra(),
              theta.length,
              workers.count());
      equations = existing;
    }
    return existing;
  }

  @Override
  public void close() {
    workers.close();
    if (equations != null) {
      equations.close();
    }
  }
}
