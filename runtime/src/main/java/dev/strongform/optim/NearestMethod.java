package dev.strongform.optim;

import dev.strongform.objective.Capability;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what comes nearest to a method that asks an objective for what it lacks, and asks for no
 * more than is given.
 *
 * @param lacking what the method needs and the objective does not give; not empty
 * @param given what the objective gives
 * @param undamped whether the method solves its systems without a damping
 * @param lasts whether its samples serve several iterations
 */
record NearestMethod(
    Set<Capability> lacking, Set<Capability> given, boolean undamped, boolean lasts) {
  /** A method, with what it needs besides the gradient. */
  private record Candidate(String name, Set<Capability> needs) {}

  private static final List<Candidate> DAMPED =
      List.of(
          new Candidate("lm", Set.of(Capability.GAUSS_NEWTON, Capability.RESIDUAL_PRODUCTS)),
          new Candidate("lm-plain", Set.of(Capability.GAUSS_NEWTON)),
          new Candidate("damped-natural-gradient", Set.of(Capability.METRIC)));

  private static final List<Candidate> UNDAMPED =
      List.of(
          new Candidate("gauss-newton", Set.of(Capability.GAUSS_NEWTON)),
          new Candidate("natural-gradient", Set.of(Capability.METRIC)));

  NearestMethod {
    lacking = Set.copyOf(lacking);
    given = Set.copyOf(given);
  }

  /** What to do, a phrase: "take lbfgs". */
  String remedy() {
    if (!given.contains(Capability.GRADIENT)) {
      return "no method does without its gradient";
    }
    Optional<String> samples = samples();
    boolean parts = lacking.stream().anyMatch(need -> !ofSamples(need));
    return parts
        ? "take " + name() + samples.map(too -> " and " + too).orElse("")
        : samples.orElseThrow();
  }

  private static boolean ofSamples(Capability need) {
    return need == Capability.BATCHES || need == Capability.RESAMPLING;
  }

  private String name() {
    return (undamped ? UNDAMPED : DAMPED)
        .stream()
            .filter(candidate -> given.containsAll(candidate.needs()))
            .findFirst()
            .map(Candidate::name)
            .orElse(gradients());
  }

  /** Where there is no batch to be had all points are taken, which last. */
  private String gradients() {
    return lasts || lacking.contains(Capability.BATCHES) ? "lbfgs" : "adam";
  }

  /** Points that are drawn anew may be those of a batch, which is not asked for itself. */
  private Optional<String> samples() {
    boolean batches = given.contains(Capability.BATCHES);
    if (lacking.contains(Capability.RESAMPLING)) {
      return Optional.of(
          batches ? "keep the points (resample 0)" : "keep all points (batch 0, resample 0)");
    }
    return lacking.contains(Capability.BATCHES)
        ? Optional.of("use all points (batch 0)")
        : Optional.empty();
  }
}
