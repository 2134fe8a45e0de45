package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.TermInfo;
import dev.strongform.objective.EnergyObjective;
import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Method;
import java.util.List;
import java.util.Optional;

/** What is different where a problem has an energy: its loss, and what is refused. */
final class EnergyRun {
  private static final String SOLVED = "natural-gradient";
  private static final String TRAINED = "damped-natural-gradient";

  private static final String REMEDY =
      "use "
          + SOLVED
          + " over drawn features, "
          + TRAINED
          + " where hidden layers move, or a method that needs the gradient alone, such as bfgs";

  private EnergyRun() {}

  static boolean isOf(CompiledProblem problem) {
    return problem.terms().stream().anyMatch(term -> term.info().kind() == TermInfo.Kind.ENERGY);
  }

  /** The method that suits an energy, by whether hidden layers move. */
  static String method(boolean drawn) {
    return drawn ? SOLVED : TRAINED;
  }

  /**
   * The energy and the residuals beside it.
   *
   * @throws IllegalArgumentException if terms are to be weighed against each other, or the run is
   *     to end at a loss
   */
  static Objective loss(
      CompiledProblem problem,
      TrainingOptions options,
      List<WeightedTerm> terms,
      Workers workers,
      KernelEngine engine) {
    if (options.weighting() != Weighting.AUTO && options.weighting() != Weighting.FIXED) {
      throw new IllegalArgumentException(
          "weighting "
              + options.weighting().text()
              + " compares residuals, but "
              + problem.info().name()
              + " has an @Energy, which is none; give its conditions weights of their own");
    }
    if (options.goal() > 0) {
      throw new IllegalArgumentException(
          "a goal is for a loss that is never below zero, but "
              + problem.info().name()
              + " has an @Energy, whose least value nobody knows; leave goal out");
    }
    return new EnergyObjective(problem, terms, workers, engine);
  }

  /**
   * Refuses a method that needs more than an energy gives.
   *
   * @throws IllegalArgumentException with the reason, and what works instead
   */
  static void requireFit(Method method, Objective objective) {
    Optional<String> remedy = method.remedy(objective);
    method
        .lacks(objective)
        .ifPresent(need -> refuse(method.name(), need.phrase(), remedy.orElseThrow()));
  }

  /** Refuses a method that makes a sum of squares least. */
  static void refuseResidual(String method) {
    refuse(method, "the squares of a residual", REMEDY);
  }

  private static void refuse(String method, String need, String remedy) {
    throw new IllegalArgumentException(
        "method " + method + " needs " + need + ", which an @Energy does not give; " + remedy);
  }
}
