package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.Windows;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.auto.MethodChoice;
import dev.strongform.windows.WindowSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Solves a problem in windows of local features, told and reported as a training. */
final class WindowTraining {
  /** The one method that there is for windows. */
  static final String METHOD = "gauss-newton";

  /** More Newton steps than any solve is known to take. */
  static final int MOST_STEPS = 100_000;

  private final CompiledProblem problem;
  private final TrainingOptions options;
  private final String why;
  private final TrainingListener listener;
  private final Cancellation cancellation;
  private final List<IterationRecord> history = new ArrayList<>();
  private long began;
  private double reached;

  WindowTraining(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation) {
    this.problem = problem;
    Optional<MethodChoice> chosen = new AutoMethod(problem, options).settled();
    this.options = chosen.map(options::with).orElse(options);
    this.why = chosen.map(MethodChoice::why).orElse("");
    this.listener = listener;
    this.cancellation = cancellation;
    this.reached = lastAxis().min();
  }

  private Axis lastAxis() {
    return problem.domain().axes().get(problem.domain().dimension() - 1);
  }

  /**
   * Solves.
   *
   * @throws IllegalArgumentException if the options ask for what windows do not have
   */
  TrainingResult run() {
    requireMethod();
    requireOneSlab();
    WindowSettings.requireUsed(problem, options);
    LinearAlgebras.Choice choice = LinearAlgebras.choose(options.linearAlgebra());
    WindowSolver solver = new WindowSolver(problem, windows(), choice.algebra());
    Optional<Yardstick> yardstick = Yardstick.of(problem);
    listener.started(
        new TrainingStart(
            problem,
            options,
            0,
            0,
            "plain Java on Gauss points",
            lastAxis().time() ? "block bidiagonal QR, in plain Java" : choice.reason(),
            why));
    try (Workers workers = Workers.of(options.threads())) {
      began = System.nanoTime();
      WindowSolver.Found found =
          solver.solve(workers, this::mustEnd, this::stepped, end -> reached = end);
      TrainingResult result = result(found, workers, seconds(), yardstick);
      listener.finished(result);
      return result;
    }
  }

  private void requireMethod() {
    if (!options.method().equals(METHOD)) {
      throw new IllegalArgumentException(
          "windows are solved by Newton's method, "
              + METHOD
              + ", and not by "
              + options.method()
              + ": leave the method out, or use --ansatz mlp or features");
    }
  }

  private void requireOneSlab() {
    if (options.slabs().several()) {
      throw new IllegalArgumentException(
          "windows cut the time themselves, so "
              + options.slabs().count()
              + " slabs cannot be asked for: leave slabs out, or use --ansatz mlp or features");
    }
  }

  private Windows windows() {
    return problem.networks().get(0).windows().orElseThrow();
  }

  private boolean mustEnd() {
    return cancellation.requested() || outOfTime() || history.size() >= options.iterations();
  }

  private boolean outOfTime() {
    return options.seconds() > 0 && seconds() > options.seconds();
  }

  private double seconds() {
    return (System.nanoTime() - began) * 1e-9;
  }

  private void stepped(double length) {
    IterationRecord record =
        new IterationRecord(
            history.size() + 1, seconds(), Double.NaN, Double.NaN, Double.NaN, length, Double.NaN);
    history.add(record);
    listener.iteration(record);
  }

  private TrainingResult result(
      WindowSolver.Found found, Workers workers, double seconds, Optional<Yardstick> yardstick) {
    return new TrainingResult(
        found.problem(),
        options,
        found.theta(),
        points(found.problem()),
        history.size(),
        seconds,
        loss(found, workers),
        yardstick
            .map(known -> known.measure(found.problem().solution(found.theta())))
            .map(error -> Layer.added(error, found.problem(), found.theta())),
        stop(found),
        advice(found),
        history,
        List.of(),
        why,
        List.of());
  }

  /** The loss on the points that a network would be trained on, which the windows never saw. */
  private double loss(WindowSolver.Found found, Workers workers) {
    Collocation collocation = Collocation.draw(found.problem(), options);
    return new ResidualObjective(
            found.problem(), collocation.terms(), workers, KernelEngines.plain())
        .value(found.theta());
  }

  /** Gauss points of all windows. */
  private static int points(CompiledProblem placed) {
    Windows windows = placed.networks().get(0).windows().orElseThrow();
    return windows.slabs().stream().mapToInt(Slab::windows).sum()
        * (windows.spaceTerms() + 2)
        * (windows.timeTerms() + 1);
  }

  private Stop stop(WindowSolver.Found found) {
    if (found.complete()) {
      return Stop.STEP_TOLERANCE;
    }
    if (cancellation.requested()) {
      return Stop.INTERRUPTED;
    }
    return outOfTime()
        ? Stop.SECONDS
        : history.size() >= options.iterations() ? Stop.ITERATIONS : Stop.STALLED;
  }

  private String advice(WindowSolver.Found found) {
    Windows windows = found.problem().networks().get(0).windows().orElseThrow();
    if (found.complete()) {
      return String.format(
          Locale.ROOT,
          "%d windows of %d x %d polynomials resolve the solution to %.0e of its size",
          windows.count(),
          windows.spaceTerms(),
          windows.timeTerms(),
          windows.tolerance());
    }
    if (!lastAxis().time()) {
      return String.format(
          Locale.ROOT,
          "%d x %d polynomials over the whole domain leave coefficients above the tolerance: the"
              + " solution may have corners or layers; ask for a looser --tolerance, or another"
              + " --ansatz",
          windows.spaceTerms(),
          windows.timeTerms());
    }
    return String.format(
        Locale.ROOT,
        "the windows reached %s = %.6g and no further; beyond, the solution means nothing: ask for"
            + " a looser --tolerance, or another --ansatz",
        lastAxis().name(),
        reached);
  }
}
