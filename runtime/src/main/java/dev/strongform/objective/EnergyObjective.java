package dev.strongform.objective;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.linalg.TriangularFactor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The energy of a compiled problem by quadrature, and the loss of the residuals beside it,
 *
 * <pre>L = sum_e w_e mean_i e(x_i) + 1/2 sum_k w_k mean_i r_k(x_i)^2</pre>
 *
 * with means by the points' weights (E and Yu 2018, "The Deep Ritz method"). With the volume of the
 * domain in {@code w_e} the first sum is of integrals. It may be negative, and its least value is
 * rarely zero.
 *
 * <p>It has no residual: in place of {@code J'J} there is the metric {@code J' E'' J + sum_k J_k'
 * J_k}, where {@code J} is the derivative of the jets by the parameters and {@code E''} that of the
 * integrand by the jets (energy natural gradient; Mueller and Zeinhofer 2023, arXiv:2302.13163),
 * without the directions in which the integrand is not convex. Results have the same bits for any
 * number of threads.
 */
public final class EnergyObjective implements Objective {
  private final List<String> axes;
  private final int dimension;
  private final EnergySweep energies;

  /**
   * The objective of a problem, on the kernels that {@link KernelEngines#standard} chose.
   *
   * @param terms energies and residuals, in the problem's order
   */
  public EnergyObjective(CompiledProblem problem, List<WeightedTerm> terms, Workers workers) {
    this(problem, terms, workers, KernelEngines.standard());
  }

  /** As the other constructor, on the kernels of an engine. */
  public EnergyObjective(
      CompiledProblem problem, List<WeightedTerm> terms, Workers workers, KernelEngine engine) {
    this.axes = problem.domain().axes().stream().map(axis -> axis.name()).toList();
    this.dimension = problem.parameterCount();
    List<TermKernel> kernels = terms.stream().map(WeightedTerm::kernel).toList();
    Workspace workspace = new Workspace(engine, kernels, dimension, workers.count());
    this.energies = new EnergySweep(Sweep.of(terms, workspace, workers));
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Set<Capability> capabilities() {
    EnumSet<Capability> given = EnumSet.of(Capability.VALUE, Capability.GRADIENT);
    if (energies.sweep().workspace().givesRows()) {
      given.add(Capability.METRIC);
    }
    return Collections.unmodifiableSet(given);
  }

  @Override
  public double value(double[] theta) {
    return energies.value(theta);
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    return energies.gradient(theta, gradient);
  }

  @Override
  public double metric(double[] theta, TriangularFactor factor, double[] gradient) {
    return metric(theta, List.of(new ParameterRange(0, dimension)), factor, gradient);
  }

  @Override
  public double metric(
      double[] theta, List<ParameterRange> columns, TriangularFactor factor, double[] gradient) {
    requireFit(columns, factor.size());
    double value = new MetricSweep(energies, columns).fill(theta, factor.parts(), gradient);
    factor.reduce(
        (tasks, task) ->
            energies.sweep().workers().run(tasks, (worker, index) -> task.accept(index)));
    return value;
  }

  private void requireFit(List<ParameterRange> columns, int size) {
    int count = columns.stream().mapToInt(ParameterRange::size).sum();
    if (count != size || columns.stream().anyMatch(range -> range.to() > dimension)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the metric is for %d parameters, but columns %s of %d were asked for",
              size,
              columns,
              dimension));
    }
  }

  @Override
  public Optional<String> defect(double[] theta) {
    return new Defect(axes, energies.sweep()).find(theta);
  }
}
