package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Initialisation;
import dev.strongform.slabs.TimeSlabs;
import dev.strongform.train.auto.MethodChoice;
import dev.strongform.train.auto.Proofs;

/**
 * Chooses an optimizer for a problem, without a step: by what the compiler proved and, where that
 * does not settle it, by what is measured of the loss where the run starts, which costs a few of
 * its gradients.
 *
 * <pre>{@code
 * ChosenMethod chosen = Optimizers.auto(Strongform.problem(Poisson.class));
 * System.out.println(chosen.method() + ", because " + chosen.why());
 * TrainingResult result = chosen.run();
 * }</pre>
 */
public final class Optimizers {
  private Optimizers() {}

  /** What suits a problem that is trained as its {@code @Training} says, but for the method. */
  public static ChosenMethod auto(CompiledProblem problem) {
    return auto(problem, TrainingOptions.of(problem));
  }

  /**
   * What suits a problem that is trained as the options say, but for the method: what a run with
   * the method {@code auto} takes, which is the default of {@code solve}.
   *
   * @throws IllegalArgumentException if the options do not fit the problem or this machine
   */
  public static ChosenMethod auto(CompiledProblem problem, TrainingOptions options) {
    TrainingOptions open = options.withSuitableMethod();
    MethodChoice choice =
        new AutoMethod(problem, open).settled().orElseGet(() -> measured(problem, open));
    return new ChosenMethod(
        problem, open.with(choice), Proofs.of(problem), choice.measured(), choice.why());
  }

  /** A run in slabs chooses where its first one starts. */
  private static MethodChoice measured(CompiledProblem problem, TrainingOptions open) {
    double[] start = Initialisation.of(problem, open.seed());
    if (!open.slabs().several()) {
      return Training.choose(problem, open, start, 1);
    }
    Domain first = TimeSlabs.cut(problem.domain(), open.slabs()).get(0);
    CompiledProblem slab = problem.with(first, problem.networks());
    return Training.choose(slab, open.withSlabs(1), start, open.slabs().count());
  }
}
