package dev.strongform.windows;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Windows;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.objective.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Solves a problem over two axes in windows that it places itself: along time slab after slab, and
 * without a time axis in one window with as many polynomials as it takes.
 */
public final class WindowSolver {
  private final CompiledProblem problem;
  private final Windows windows;
  private final LinearAlgebra algebra;

  /**
   * A solver.
   *
   * @param problem with any networks, which the windows stand in for
   * @param algebra what the factorisations of problems without time use
   * @throws IllegalArgumentException if windows do not fit the problem, with the reason
   */
  public WindowSolver(CompiledProblem problem, Windows windows, LinearAlgebra algebra) {
    this.problem = problem;
    this.windows = windows;
    this.algebra = algebra;
    obstacle(problem)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
  }

  /** Why windows do not fit a problem, or nothing if they do. */
  public static Optional<String> obstacle(CompiledProblem problem) {
    Domain domain = problem.domain();
    if (domain.dimension() != 2) {
      return Optional.of(
          "windows need two scalar axes, but the problem has "
              + domain.dimension()
              + ": use --ansatz features or mlp");
    }
    List<TermInfo.Kind> kinds = problem.terms().stream().map(term -> term.info().kind()).toList();
    if (kinds.contains(TermInfo.Kind.ENERGY) || kinds.contains(TermInfo.Kind.OBSERVATION)) {
      return Optional.of(
          "windows solve equations with their conditions, but the problem has energies or data: use"
              + " --ansatz features or mlp");
    }
    if (!problem.coefficients().isEmpty()) {
      return Optional.of(
          "windows identify no coefficients, but the problem has "
              + problem.coefficients().get(0).name()
              + ": use --ansatz features or mlp");
    }
    if (domain.axes().get(1).periodic()) {
      return Optional.of(
          "windows need a last axis that is not periodic, but "
              + domain.axes().get(1).name()
              + " is: declare the periodic coordinate first");
    }
    return Optional.empty();
  }

  /**
   * A solution in windows.
   *
   * @param problem the same problem on windows in their places
   * @param theta all coefficients
   * @param complete whether the end of the last axis was reached
   */
  public record Found(CompiledProblem problem, double[] theta, boolean complete) {}

  /**
   * Solves.
   *
   * @param stop is asked now and then whether to end early
   * @param stepped is told of every Newton step
   * @param reached is told how far the last axis is done
   */
  public Found solve(
      Workers workers, BooleanSupplier stop, DoubleConsumer stepped, DoubleConsumer reached) {
    return problem.domain().axes().get(1).time()
        ? marched(workers, stop, stepped, reached)
        : fitted(stop, stepped, reached);
  }

  private Found marched(
      Workers workers, BooleanSupplier stop, DoubleConsumer stepped, DoubleConsumer reached) {
    List<JetTerm> terms = terms();
    Outputs outputs = Outputs.of(windows, problem.networks());
    int continuous = Outputs.highest(equations(terms)).time();
    SlabNewton newton =
        new SlabNewton(
            problem.domain(), terms, outputs, Outputs.highest(terms), continuous, workers, stepped);
    SlabMarch march =
        new SlabMarch(
            problem.domain(),
            outputs,
            newton,
            continuous,
            stop,
            field -> reached.accept(field.slab().to()));
    return found(outputs, march.march());
  }

  private Found fitted(BooleanSupplier stop, DoubleConsumer stepped, DoubleConsumer reached) {
    GlobalFit.Fitted fit = new GlobalFit(problem, terms(), windows, algebra, stop, stepped).fit();
    if (fit.resolved()) {
      reached.accept(problem.domain().axes().get(1).max());
    }
    Found found = found(fit.outputs(), List.of(fit.field()));
    return new Found(found.problem(), found.theta(), fit.resolved());
  }

  private Found found(Outputs outputs, List<SlabField> found) {
    List<SlabField> fields = found.isEmpty() ? List.of(nothing(outputs)) : found;
    Windows placed = outputs.windows().in(fields.stream().map(SlabField::slab).toList());
    boolean complete =
        !found.isEmpty()
            && found.get(found.size() - 1).slab().to() >= problem.domain().axes().get(1).max();
    return new Found(problem.in(placed), theta(outputs, fields), complete);
  }

  /** Zero everywhere, which is what was found when nothing was. */
  private SlabField nothing(Outputs outputs) {
    Axis last = problem.domain().axes().get(1);
    Slab slab = new Slab(last.min(), last.max(), Mesh.equal(problem.domain().axes().get(0), 1));
    return new SlabField(slab, new double[1][outputs.columns()]);
  }

  /** The coefficients of all networks, each network's of all windows together. */
  private double[] theta(Outputs outputs, List<SlabField> fields) {
    List<double[]> parts = new ArrayList<>();
    for (Architecture network : problem.networks()) {
      int terms = outputs.windows().terms();
      int from = outputs.firsts().getOrDefault(network.name(), 0) * terms;
      int to = from + network.outputs() * terms;
      for (SlabField field : fields) {
        for (double[] window : field.coefficients()) {
          parts.add(Arrays.copyOfRange(window, from, to));
        }
      }
    }
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private List<JetTerm> terms() {
    List<JetTerm> terms = new ArrayList<>();
    for (TermKernel term : problem.terms()) {
      if (!(term instanceof JetTerm known)) {
        throw new IllegalArgumentException(
            "windows need terms that read jets, but " + term.info().name() + " does not");
      }
      terms.add(known);
    }
    return terms;
  }

  private static List<JetTerm> equations(List<JetTerm> terms) {
    return terms.stream().filter(term -> term.info().kind() == TermInfo.Kind.EQUATION).toList();
  }
}
