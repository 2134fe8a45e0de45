package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Precision;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Renewal;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.optim.schedule.ScheduledRun;
import dev.strongform.train.auto.MethodChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Trains a compiled problem: points, parameters, method, loop, error. */
public final class Training {
  private final CompiledProblem problem;
  private final TrainingOptions options;
  private final TrainingListener listener;
  private final int parts;
  private final String why;

  /** What a run works with, whatever its method. */
  private record Posed(
      Collocation collocation, KernelEngines.Choice kernels, Objective loss, TrainedPart part) {}

  /** What a run found, once its method is gone. */
  private record Ended(Outcome outcome, List<MethodSwitch> switches) {}

  private Training(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      int parts,
      String why) {
    this.problem = problem;
    this.options = options;
    this.listener = listener;
    this.parts = parts;
    this.why = why;
  }

  /**
   * Trains from new random parameters; an interrupt of the calling thread ends it early.
   *
   * @throws IllegalArgumentException if the options do not fit the problem or this machine, with a
   *     sentence
   */
  public static TrainingResult run(
      CompiledProblem problem, TrainingOptions options, TrainingListener listener) {
    return run(problem, options, listener, new Cancellation());
  }

  /** As {@link #run(CompiledProblem, TrainingOptions, TrainingListener)}, to be cancelled. */
  public static TrainingResult run(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation) {
    if (problem.isWindowed()) {
      return new WindowTraining(problem, options, listener, cancellation).run();
    }
    double[] start = Initialisation.of(problem, options.seed());
    return resume(problem, options, listener, cancellation, start);
  }

  /**
   * Trains from given parameters, such as those of an earlier result.
   *
   * @param start one entry a parameter; kept; of the first slab where there are several
   */
  public static TrainingResult resume(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation,
      double[] start) {
    if (start.length != problem.parameterCount()) {
      throw new IllegalArgumentException(
          "the problem has "
              + problem.parameterCount()
              + " parameters, but "
              + start.length
              + " were given");
    }
    if (options.slabs().several()) {
      return SlabTraining.run(problem, options, listener, cancellation, start);
    }
    return part(problem, options, listener, cancellation, start, 1);
  }

  /**
   * Trains what is one of several parts of a run, alike in size.
   *
   * @param parts of the run, at least 1
   */
  static TrainingResult part(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation,
      double[] start,
      int parts) {
    try (Workers workers = Workers.of(options.threads())) {
      Training asked = new Training(problem, options, listener, parts, "");
      Posed posed = EnoughMemory.require(() -> asked.pose(workers, start));
      Training decided = EnoughMemory.require(() -> asked.decided(posed));
      return decided.train(posed, workers, cancellation, start);
    }
  }

  /**
   * What a run would take, whose method is left open and not settled by proofs.
   *
   * @param parts of the run, at least 1
   */
  static MethodChoice choose(
      CompiledProblem problem, TrainingOptions options, double[] start, int parts) {
    try (Workers workers = Workers.of(options.threads())) {
      Training asked = new Training(problem, options, new TrainingListener() {}, parts, "");
      return EnoughMemory.require(() -> asked.choice(asked.pose(workers, start)));
    }
  }

  private Posed pose(Workers workers, double[] start) {
    PointWeighting.requireFit(problem, options);
    Collocation collocation = Collocation.draw(problem, options);
    KernelEngines.Choice kernels = RunKernels.choose(problem, options, collocation.terms(), parts);
    Objective loss = loss(collocation, workers, kernels.engine(), start);
    TrainedPart part = TrainedPart.of(problem, watched(loss, collocation), start);
    return new Posed(collocation, kernels, loss, part);
  }

  private Objective watched(Objective loss, Collocation collocation) {
    TrainingOptions sweep = options.withIterations(1).withBatch(0);
    return listener.watch(loss, RunKernels.forwardOperations(sweep, collocation.terms()));
  }

  /** The same with a method, where it was left open. */
  private Training decided(Posed posed) {
    if (!new AutoMethod(problem, options).isAsked()) {
      return this;
    }
    MethodChoice choice = choice(posed);
    return new Training(problem, options.with(choice), listener, parts, choice.why());
  }

  private MethodChoice choice(Posed posed) {
    MethodSettings settings =
        settings(posed.part(), options.iterations(), AutoMethod::unsolved, AutoMethod::unsolved);
    return new AutoMethod(problem, options)
        .choose(posed.part(), posed.collocation().terms(), settings);
  }

  private TrainingResult train(
      Posed posed, Workers workers, Cancellation cancellation, double[] start) {
    Optional<Yardstick> yardstick = Yardstick.of(problem);
    Recorder recorder = new Recorder(problem, yardstick, listener, options.iterations());
    Ended ended = minimise(posed, workers, cancellation, start, recorder);
    TrainingResult result = result(posed, ended, yardstick, recorder);
    listener.finished(result);
    return result;
  }

  /** Gives the method's memory back, which what is measured of the result may need. */
  private Ended minimise(
      Posed posed, Workers workers, Cancellation cancellation, double[] start, Recorder recorder) {
    TrainedPart part = posed.part();
    GaussNewtonChoice choice = new GaussNewtonChoice(part.objective(), options, workers.count());
    try (ScheduledRun run = EnoughMemory.require(() -> prepare(choice, part))) {
      listener.started(
          new TrainingStart(
              problem,
              options,
              part.start().length,
              posed.collocation().points(),
              posed.kernels().reason(),
              choice.reason(),
              why));
      Outcome outcome =
          run.minimise(
              part.start(),
              cancellation,
              part.showing(recorder),
              listener::switched,
              reweighting(posed, start));
      return new Ended(outcome, run.switches());
    }
  }

  private Renewal reweighting(Posed posed, double[] start) {
    if (!(posed.loss() instanceof ResidualObjective squares)) {
      return Renewal.never();
    }
    WeighedLoss loss =
        new WeighedLoss(
            squares,
            other ->
                TrainedPart.of(problem, watched(other, posed.collocation()), start).objective(),
            listener::reweighed);
    return Reweighting.of(problem, options, loss);
  }

  private Objective loss(
      Collocation collocation, Workers workers, KernelEngine engine, double[] start) {
    if (EnergyRun.isOf(problem)) {
      return EnergyRun.loss(problem, options, collocation.terms(), workers, engine);
    }
    ResidualObjective loss = new ResidualObjective(problem, collocation.terms(), workers, engine);
    ResidualObjective weighed =
        loss.on(options.weighting().weigh(problem, options, loss, start))
            .redrawnFrom(Collocation.candidates(problem, options));
    return TrainedPart.keeping(problem, weighed);
  }

  private Method resampled(Method method) {
    Resampling points = options.resampling();
    return points.happens()
        ? method.on(
            Samples.adaptive(points.every(), points.how(), options.seed(), method.samples()))
        : method;
  }

  /** The terms with the weights that they have in the loss. */
  private static List<WeightedTerm> weighed(Objective loss, Collocation collocation) {
    return loss instanceof ResidualObjective squares ? squares.terms() : collocation.terms();
  }

  private ScheduledRun prepare(GaussNewtonChoice choice, TrainedPart part) {
    return ScheduledRun.prepare(
        Schedule.of(options.method()),
        part.objective(),
        new Limits(options.iterations(), options.seconds()).withGoal(options.goal()),
        settings(part, options.iterations(), choice::gaussNewton, choice::triangular).given(),
        (name, iterations) -> {
          MethodSettings settings =
              settings(part, iterations, choice::gaussNewton, choice::triangular);
          Method method = resampled(Methods.named(name, settings));
          requirePrecise(method, part.objective());
          if (EnergyRun.isOf(problem)) {
            EnergyRun.requireFit(method, part.objective());
          }
          return method;
        });
  }

  /** A method that needs more than single precision gives is told so, and what to do. */
  private void requirePrecise(Method method, Objective objective) {
    if (options.precision() == Precision.FLOAT32) {
      String remedy = method.remedy(objective).orElse("");
      method
          .lacks(objective)
          .filter(need -> need.compareTo(Capability.METRIC) >= 0)
          .ifPresent(
              need -> {
                method.close();
                throw new IllegalArgumentException(
                    "method "
                        + method.name()
                        + " needs "
                        + need.phrase()
                        + ", but precision float32 gives the loss and its gradient alone; "
                        + remedy
                        + ", or precision float64");
              });
    }
  }

  private MethodSettings settings(
      TrainedPart part,
      int iterations,
      Supplier<Direction> gaussNewton,
      Supplier<Direction> triangular) {
    options.linearAlgebra().ifPresent(forced -> LinearAlgebras.choose(options.linearAlgebra()));
    return new MethodSettings(
        options.batch(),
        options.learningRate(),
        iterations,
        options.seed(),
        options.descent(),
        part.blocks(),
        gaussNewton,
        triangular);
  }

  private TrainingResult result(
      Posed posed, Ended ended, Optional<Yardstick> yardstick, Recorder recorder) {
    Outcome outcome = ended.outcome();
    double[] theta = posed.part().theta(outcome);
    return new TrainingResult(
        problem,
        options,
        theta,
        posed.collocation().points(),
        outcome.iterations(),
        outcome.seconds(),
        outcome.loss(),
        yardstick.map(known -> measured(known, theta)),
        outcome.stop(),
        outcome.advice(),
        recorder.history(),
        coefficients(posed, outcome),
        why,
        ended.switches());
  }

  private List<CoefficientEstimate> coefficients(Posed posed, Outcome outcome) {
    return new CoefficientIntervals(
            problem,
            posed.part().objective(),
            outcome.theta(),
            weighed(posed.loss(), posed.collocation()),
            LinearAlgebras.choose(options.linearAlgebra()).algebra())
        .estimates();
  }

  /** Nobody asks how one of several parts fares in a layer. */
  private ErrorMeasure measured(Yardstick known, double[] theta) {
    ErrorMeasure error = known.measure(problem.solution(theta));
    return parts == 1 ? Layer.added(error, problem, theta) : error;
  }
}
