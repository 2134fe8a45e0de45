package dev.strongform.train;

import dev.strongform.kernel.KernelEngines;
import dev.strongform.objective.WeightedTerm;
import java.util.List;

/**
 * Chooses the kernels of a run: those that were asked for, or the fastest, or, where the whole run
 * takes less time than the virtual machine needs to compile these, plain Java. What is chosen
 * depends on the problem and the options alone, so that a run can be repeated.
 */
final class RunKernels {
  /**
   * Forward operations below which a run is short: an estimate. Vector kernels take about two
   * thirds of plain Java's time, and their compilation about a second.
   */
  private static final double SHORT = 4e9;

  private RunKernels() {}

  /**
   * The choice.
   *
   * @throws IllegalArgumentException if kernels were asked for that are absent or do not work here
   */
  static KernelEngines.Choice choose(TrainingOptions options, List<WeightedTerm> terms) {
    if (options.kernels().isPresent()) {
      return KernelEngines.choose(options.kernels());
    }
    boolean forced = System.getProperty(KernelEngines.PROPERTY) != null;
    if (!forced && forwardOperations(options, terms) < SHORT) {
      return new KernelEngines.Choice(
          KernelEngines.plain(),
          KernelEngines.plain().description()
              + ", since the run is over before faster kernels are compiled");
    }
    return KernelEngines.standardChoice();
  }

  /** Counted operations of one forward sweep over all points, or a batch, at every iteration. */
  static double forwardOperations(TrainingOptions options, List<WeightedTerm> terms) {
    double all = 0;
    double points = 0;
    for (WeightedTerm term : terms) {
      all += (double) term.kernel().info().flopsPerPoint() * term.points().size();
      points += term.points().size();
    }
    double share = options.batch() > 0 ? Math.min(1, options.batch() / points) : 1;
    return all * share * options.iterations();
  }
}
