package dev.strongform.compare;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.GrowingTraining;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs methods on one problem from the same parameters, on the same points and with the same
 * weights, seed after seed.
 *
 * <p>Where only a time is given, schedules and measurements need a number of iterations too: it is
 * planned from the pace of a short run of each method, which also warms its code up. A run that
 * ends long before the time is over is planned anew.
 */
public final class Comparison {
  /** A pilot takes a tenth of the time, but between these seconds where there are so many. */
  private static final double SHORTEST_PILOT = 1;

  private static final double LONGEST_PILOT = 5;

  private static final int MOST_ITERATIONS = 100_000_000;

  /** A run that spends its iterations before this share of the time was planned too short. */
  private static final double SPENT = 0.8;

  private static final int MOST_PLANS = 4;

  private final CompiledProblem problem;
  private final TrainingOptions options;
  private final List<Integer> grow;
  private final boolean plans;
  private final boolean errorKnown;

  /**
   * A comparison under the options' limits, of networks of one size.
   *
   * @param options everything but the method; the seed is the first one
   * @param plans whether iterations are to be planned from the seconds, which are then above 0
   * @throws IllegalArgumentException if the problem is solved in windows, which one method solves
   */
  public Comparison(CompiledProblem problem, TrainingOptions options, boolean plans) {
    this(problem, options, List.of(), plans);
  }

  /**
   * A comparison under the options' limits.
   *
   * @param options everything but the method; the seed is the first one
   * @param grow widths from which networks grow, as in {@link GrowingTraining}; none for networks
   *     of one size
   * @param plans whether iterations are to be planned from the seconds, which are then above 0
   * @throws IllegalArgumentException if the problem is solved in windows, which one method solves
   */
  public Comparison(
      CompiledProblem problem, TrainingOptions options, List<Integer> grow, boolean plans) {
    if (problem.isWindowed()) {
      throw new IllegalArgumentException(
          "windows have one method, so there is nothing to compare: use --ansatz mlp or features");
    }
    if (plans && options.seconds() <= 0) {
      throw new IllegalArgumentException("iterations can be planned for a time above 0 alone");
    }
    this.problem = problem;
    this.options = options;
    this.grow = List.copyOf(grow);
    this.plans = plans;
    this.errorKnown = problem.exact().isPresent() || !problem.info().reference().isEmpty();
  }

  /** Whether runs are compared by their error; else by their loss. */
  public boolean errorKnown() {
    return errorKnown;
  }

  /**
   * Tries to start every method, and runs none.
   *
   * @throws IllegalArgumentException if one is not known or cannot run on this problem, with a
   *     sentence
   */
  public void check(List<String> methods) {
    methods.forEach(options::withMethod);
    for (String method : methods) {
      tryToStart(options.withMethod(method));
    }
  }

  /** On the networks of full size too, where they grow. */
  private void tryToStart(TrainingOptions one) {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    Training.run(problem, one, new TrainingListener() {}, cancelled);
    if (!grow.isEmpty()) {
      GrowingTraining.run(problem, one, grow, new TrainingListener() {}, cancelled);
    }
  }

  private TrainingResult train(TrainingOptions one, RunTape tape) {
    return grow.isEmpty()
        ? Training.run(problem, one, tape)
        : GrowingTraining.run(problem, one, grow, tape);
  }

  /**
   * Runs every method from every seed; an interrupt of the calling thread ends it early.
   *
   * @param seeds how many, from the options' on
   * @param finished told of each run
   * @return the runs, method by method; fewer where it was interrupted
   */
  public List<ComparedRun> run(List<String> methods, int seeds, Consumer<ComparedRun> finished) {
    List<ComparedRun> runs = new ArrayList<>();
    for (String method : methods) {
      TrainingOptions planned = planned(options.withMethod(method));
      for (long seed = options.seed(); seed < options.seed() + seeds; seed++) {
        if (Thread.currentThread().isInterrupted()) {
          return runs;
        }
        ComparedRun run = run(planned.withSeed(seed));
        planned = planned.withIterations(run.plannedIterations());
        runs.add(run);
        finished.accept(run);
      }
    }
    return runs;
  }

  /** Runs, and again with more iterations while they are spent before the time is. */
  private ComparedRun run(TrainingOptions planned) {
    TrainingOptions plan = planned;
    for (int plans = 1; ; plans++) {
      RunTape tape = new RunTape(errorKnown, plan.iterations());
      TrainingResult result = train(plan, tape);
      if (plans == MOST_PLANS || !isCutShort(result)) {
        return tape.run(plan.method(), plan.seed(), plan.iterations(), result);
      }
      double fitting = result.iterations() * options.seconds() / result.seconds();
      plan = plan.withIterations(limited(Math.max(2.0 * plan.iterations(), fitting)));
    }
  }

  private boolean isCutShort(TrainingResult result) {
    return plans
        && result.stop() == Stop.ITERATIONS
        && result.seconds() < SPENT * options.seconds();
  }

  private TrainingOptions planned(TrainingOptions unplanned) {
    if (!plans) {
      return unplanned;
    }
    double tenth = Math.min(unplanned.seconds() / 10, LONGEST_PILOT);
    double seconds = Math.min(Math.max(tenth, SHORTEST_PILOT), unplanned.seconds());
    TrainingOptions pilot = unplanned.withSeconds(seconds).withIterations(MOST_ITERATIONS);
    RunTape tape = new RunTape(errorKnown, pilot.iterations());
    train(pilot, tape);
    return unplanned.withIterations(limited(unplanned.seconds() / tape.pace()));
  }

  private static int limited(double iterations) {
    return iterations >= 1 ? (int) Math.min(MOST_ITERATIONS, Math.ceil(iterations)) : 1;
  }
}
