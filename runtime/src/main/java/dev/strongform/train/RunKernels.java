package dev.strongform.train;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Precision;
import dev.strongform.objective.WeightedTerm;
import java.util.List;
import java.util.stream.IntStream;

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
   * The choice, for a run of one part.
   *
   * @throws IllegalArgumentException if kernels or a precision were asked for that are absent or do
   *     not work here
   */
  static KernelEngines.Choice choose(
      CompiledProblem problem, TrainingOptions options, List<WeightedTerm> terms) {
    return choose(problem, options, terms, 1);
  }

  /**
   * The choice.
   *
   * @param options of one part of the run
   * @param terms of that part
   * @param parts how many parts as large the run has, one after another, as slabs of time are
   * @throws IllegalArgumentException as the other
   */
  static KernelEngines.Choice choose(
      CompiledProblem problem, TrainingOptions options, List<WeightedTerm> terms, int parts) {
    return options.precision() == Precision.FLOAT64
        ? inDoublePrecision(options, parts * forwardOperations(options, terms))
        : inSinglePrecision(problem, options);
  }

  private static KernelEngines.Choice inSinglePrecision(
      CompiledProblem problem, TrainingOptions options) {
    KernelEngine wanted =
        options.kernels().isPresent()
            ? KernelEngines.choose(options.kernels()).engine()
            : KernelEngines.standard();
    KernelEngine engine =
        wanted
            .in(Precision.FLOAT32)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "precision float32 needs the kernels \"vector\", but this run is on "
                            + wanted.description()
                            + ": start Java with --add-modules jdk.incubator.vector, or leave"
                            + " the precision at float64"));
    return new KernelEngines.Choice(engine, engine.description() + effect(problem));
  }

  private static String effect(CompiledProblem problem) {
    boolean wide = problem.networks().stream().anyMatch(RunKernels::hasWideLayer);
    return wide
        ? ", as asked for"
        : "; no layer here has "
            + Precision.LEAST_WIDTH
            + " neurons on both sides, so all stay in float64";
  }

  private static boolean hasWideLayer(Architecture network) {
    List<Integer> hidden = network.layers();
    return IntStream.range(1, hidden.size())
        .map(layer -> Math.min(hidden.get(layer - 1), hidden.get(layer)))
        .anyMatch(width -> width >= Precision.LEAST_WIDTH);
  }

  private static KernelEngines.Choice inDoublePrecision(
      TrainingOptions options, double operations) {
    if (options.kernels().isPresent()) {
      return KernelEngines.choose(options.kernels());
    }
    boolean forced = System.getProperty(KernelEngines.PROPERTY) != null;
    if (!forced && operations < SHORT) {
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
    for (int k = 0; k < terms.size(); k++) {
      all += (double) flopsPerPoint(terms, k) * terms.get(k).points().size();
      points += terms.get(k).points().size();
    }
    double share = options.batch() > 0 ? Math.min(1, options.batch() / points) : 1;
    return all * share * options.iterations();
  }

  /** What a term adds to those before it: its algebra alone where one of them has its jets. */
  private static long flopsPerPoint(List<WeightedTerm> terms, int index) {
    WeightedTerm term = terms.get(index);
    long flops = term.kernel().info().flopsPerPoint();
    boolean swept = terms.subList(0, index).stream().anyMatch(term::sharesJetsWith);
    return swept && term.kernel() instanceof JetTerm kernel
        ? flops - kernel.jets().flopsPerPoint()
        : flops;
  }
}
