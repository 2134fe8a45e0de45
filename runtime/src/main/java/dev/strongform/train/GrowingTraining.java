package dev.strongform.train;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.Prolongation;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains a problem on narrow networks first, and goes on from their function on wider ones: the
 * loss does not change where networks do ({@link Prolongation}). Points and method stay, also where
 * the method is left open, which is chosen where the narrowest networks start; each width has an
 * equal share of the iterations, and of the time that is left.
 */
public final class GrowingTraining {
  private final CompiledProblem problem;
  private final TrainingOptions options;
  private TrainingOptions decided;
  private final List<CompiledProblem> levels = new ArrayList<>();
  private final TrainingListener outer;
  private final SlabListener listener;
  private final Cancellation cancellation;
  private final List<TrainingResult> results = new ArrayList<>();

  /** Why the next width was refused. */
  private Optional<String> refused = Optional.empty();

  private GrowingTraining(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation) {
    this.cancellation = cancellation;
    this.problem = problem;
    this.options = options;
    this.decided = options;
    this.outer = listener;
    this.listener = new SlabListener(listener, problem, options, ownOperations());
  }

  /**
   * Trains, from new random parameters of the narrowest networks.
   *
   * @param widths most neurons of a hidden layer before it has all of them, ascending
   * @return of all widths together, on the problem's own networks
   * @throws IllegalArgumentException if widths, options and problem do not fit, with a sentence
   */
  public static TrainingResult run(
      CompiledProblem problem,
      TrainingOptions options,
      List<Integer> widths,
      TrainingListener listener) {
    return run(problem, options, widths, listener, new Cancellation());
  }

  /** As the other, to be cancelled. */
  public static TrainingResult run(
      CompiledProblem problem,
      TrainingOptions options,
      List<Integer> widths,
      TrainingListener listener,
      Cancellation cancellation) {
    requireFit(problem, options, widths);
    GrowingTraining training =
        new GrowingTraining(problem, onOneLoss(options), listener, cancellation);
    widths.forEach(width -> training.levels.add(narrowed(problem, width)));
    training.levels.add(problem);
    return training.run();
  }

  /** Of one residual of the problem's own networks. */
  private double ownOperations() {
    TrainingOptions sweep = options.withIterations(1).withBatch(0);
    return RunKernels.forwardOperations(sweep, Collocation.draw(problem, options).terms());
  }

  /** A wider network goes on with the loss, which weights that are measured anew would change. */
  private static TrainingOptions onOneLoss(TrainingOptions options) {
    return options.weighting() == Weighting.AUTO ? options.withWeighting(Weighting.FIXED) : options;
  }

  private static void requireFit(
      CompiledProblem problem, TrainingOptions options, List<Integer> widths) {
    boolean trained =
        problem.networks().stream()
            .allMatch(own -> own.drawn().isEmpty() && own.windows().isEmpty());
    if (!trained) {
      refuse("networks grow where their hidden layers are trained; here they are not");
    }
    if (problem.networks().stream().anyMatch(own -> own.subdomains().isPresent())) {
      refuse("networks in subdomains cannot grow: leave one of the two out");
    }
    if (options.slabs().several()) {
      refuse("networks cannot grow within slabs of time: leave one of the two out");
    }
    int widest =
        problem.networks().stream()
            .flatMap(own -> own.hidden().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    int before = 0;
    for (int width : widths) {
      if (width <= before || width >= widest) {
        refuse(
            String.format(
                "widths to grow from must ascend, from 1 up to below the %d of the widest hidden"
                    + " layer, but are %s",
                widest, widths));
      }
      before = width;
    }
    if (options.iterations() <= widths.size()) {
      refuse(
          String.format(
              "%d iterations are too few for %d widths", options.iterations(), widths.size() + 1));
    }
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why);
  }

  private static CompiledProblem narrowed(CompiledProblem problem, int width) {
    return problem.with(
        problem.domain(),
        problem.networks().stream()
            .map(own -> own.withHidden(own.hidden().stream().map(n -> Math.min(n, width)).toList()))
            .toList());
  }

  private TrainingResult run() {
    double[] theta = Initialisation.of(levels.get(0), options.seed());
    int level = 0;
    while (goesOn(theta, level) && level + 1 < levels.size()) {
      theta = grown(results.get(level).theta(), level);
      level++;
    }
    TrainingResult result = whole(results.size() - 1);
    outer.finished(result);
    return result;
  }

  /** Trains a level; says whether another may follow. */
  private boolean goesOn(double[] start, int level) {
    Optional<TrainingResult> trained = train(start, level);
    if (trained.isEmpty()) {
      return false;
    }
    TrainingResult result = trained.get();
    listener.endSlab(result);
    results.add(result);
    decided = options.like(result.options());
    return result.stop() != Stop.INTERRUPTED && !result.stop().failed();
  }

  /**
   * The result of a level; nothing where a wider one is refused, for which there is no room then,
   * since the options are those of the narrower: what these found is not to be lost.
   */
  private Optional<TrainingResult> train(double[] start, int level) {
    try {
      return Optional.of(
          Training.resume(levels.get(level), optionsOf(level), listener, cancellation, start));
    } catch (IllegalArgumentException why) {
      if (level == 0) {
        throw why;
      }
      refused = Optional.of(widths(level) + " were refused: " + why.getMessage());
      return Optional.empty();
    }
  }

  private double[] grown(double[] theta, int level) {
    listener.switched(
        new MethodSwitch(
            0,
            0,
            widths(level),
            widths(level + 1),
            "its training ended (" + results.get(level).advice() + ")",
            "its function"));
    return Prolongation.of(levels.get(level), theta, levels.get(level + 1), options.seed());
  }

  private String widths(int level) {
    List<List<Integer>> hidden =
        levels.get(level).networks().stream().map(Architecture::hidden).toList();
    return "hidden layers " + (hidden.size() == 1 ? hidden.get(0) : hidden);
  }

  private double spent() {
    return results.stream().mapToDouble(TrainingResult::seconds).sum();
  }

  private TrainingOptions optionsOf(int level) {
    int done = options.iterations() * level / levels.size();
    int iterations = options.iterations() * (level + 1) / levels.size() - done;
    double seconds = new TimeShares(options.seconds(), levels.size(), false).next(spent(), level);
    return decided.withIterations(iterations).withSeconds(seconds);
  }

  /**
   * Of a run that ended at some level: its loss and error are those of the largest networks too.
   */
  private TrainingResult whole(int level) {
    TrainingResult last = results.get(level);
    double[] theta =
        level + 1 == levels.size()
            ? last.theta()
            : Prolongation.of(levels.get(level), last.theta(), problem, options.seed());
    return new TrainingResult(
        problem,
        decided,
        theta,
        last.points(),
        results.stream().mapToInt(TrainingResult::iterations).sum(),
        spent(),
        last.loss(),
        last.error(),
        refused.isPresent() ? Stop.MEMORY : last.stop(),
        refused.orElse(last.advice()),
        listener.history(),
        last.coefficients(),
        results.get(0).why(),
        listener.switches());
  }
}
