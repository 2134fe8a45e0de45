package dev.strongform.optim;

import dev.strongform.linalg.Room;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An optimizer as the composition of its parts. Parts remember: a method serves one run.
 *
 * @param name for messages
 */
public record Method(
    String name,
    Samples samples,
    Direction direction,
    Momentum momentum,
    Curvature curvature,
    StepControl control)
    implements AutoCloseable {

  /** The same on other samples. */
  public Method on(Samples others) {
    return new Method(name, others, direction, momentum, curvature, control);
  }

  /**
   * Why these parts cannot minimise that objective, or why there is no room for what they will
   * hold, a sentence; nothing if they can.
   */
  public Optional<String> refusal(Objective objective) {
    return misfit(objective)
        .or(() -> new LighterMethod(this, objective).shortage(Room::ofHeap).map(this::because));
  }

  /** The same without a look at the memory, which others may take in the middle of a run. */
  Optional<String> misfit(Objective objective) {
    return clash()
        .or(() -> missing(objective))
        .or(() -> beyondSamples(objective))
        .or(this::leftOut)
        .or(() -> curvature.refusal(objective.dimension()))
        .or(() -> control.refusal(objective))
        .map(this::because);
  }

  private String because(String why) {
    return name + " cannot run: " + why;
  }

  /** Why these parts do not fit each other. */
  private Optional<String> clash() {
    if (control.damps() && !(curvature instanceof DampedCurvature)) {
      return Optional.of(
          "its step control proposes a damping, which its curvature cannot take; search along the"
              + " step, as by Armijo's rule");
    }
    if (control.bounds() && !(curvature instanceof BoundedCurvature)) {
      return Optional.of(
          "its step control bounds the step, which its curvature cannot; search along the step, as"
              + " by Armijo's rule");
    }
    if (solves() && curvature.holdsParameters() != direction.holdsParameters()) {
      return Optional.of(
          curvature.holdsParameters()
              ? "its curvature moves output layers alone, but the system of its direction is of all"
                  + " parameters; assemble that of output layers"
              : "its curvature moves all parameters, but the system of its direction is of output"
                  + " layers alone; assemble that of all parameters");
    }
    if (curvature.scalesDamping() && direction.dampsEvenly()) {
      return Optional.of(
          "its curvature damps each parameter by its own scale, which the dual form of its"
              + " direction cannot; damp all parameters alike");
    }
    if (curvature.revealsRank() && !direction.revealsRank()) {
      return Optional.of(
          "its curvature asks for least squares solutions, but the system of its direction does"
              + " not reveal its rank; assemble a triangular factor");
    }
    if (curvature.needsProjection() && !control.projects()) {
      return Optional.of(
          "its curvature supposes the output layers at their solution, where its step control does"
              + " not keep them; project the steps");
    }
    if (curvature.needsProjection() && !direction.takesRows()) {
      return Optional.of(
          "its curvature adds rows to J'J, which the dual form of its direction cannot take; use"
              + " more points than parameters, or varpro");
    }
    if (curvature.revealsRank() && momentum.mixes()) {
      return Optional.of(
          "its curvature solves for the whole residual, which leaves no room for momentum; take"
              + " none");
    }
    if (curvature.followsGradient() && momentum.mixes()) {
      return Optional.of(
          "its curvature supposes the gradient of the present iterate, but momentum mixes in those"
              + " before; take none");
    }
    if (control.needsDescent() && momentum.mixes()) {
      return Optional.of(
          "its step control looks for a lower value, but momentum may not point downhill; take"
              + " none, or steps of a scheduled length");
    }
    if (curvature.comparesGradients() && !samples.lasts()) {
      return Optional.of(
          "its curvature compares gradients of one sample, but each iteration sees another; use"
              + " all points (batch 0) that last (resample 0, or from 2 on), or take adam");
    }
    return Optional.empty();
  }

  /** Whether the curvature takes a system, and the direction gives one. */
  private boolean solves() {
    return curvature.needs().compareTo(Capability.GRADIENT) > 0
        && direction.needs().compareTo(Capability.GRADIENT) > 0;
  }

  /**
   * What the curvature needs and the direction does not evaluate, though the objective gives it.
   */
  private Optional<String> leftOut() {
    return curvature.needs().compareTo(direction.needs()) <= 0
        ? Optional.empty()
        : Optional.of(
            "its curvature needs "
                + curvature.needs().phrase()
                + ", which its direction leaves out; take a direction that gives it, or a curvature"
                + " that needs the gradient alone");
  }

  /** The settings that make a difference to these parts. */
  public Set<Setting> uses() {
    Set<Setting> uses = EnumSet.noneOf(Setting.class);
    if (control.followsRate()) {
      uses.addAll(
          EnumSet.of(
              Setting.LEARNING_RATE, Setting.SCHEDULE, Setting.WARM_UP, Setting.WEIGHT_DECAY));
    }
    if (momentum.mixes() || curvature.keepsMomentum()) {
      uses.add(Setting.MOMENTUM);
    }
    return uses;
  }

  /** The first thing that these parts need and that objective does not give. */
  public Optional<Capability> lacks(Objective objective) {
    return lacking(objective).findFirst();
  }

  private Stream<Capability> lacking(Objective objective) {
    Set<Capability> given = objective.capabilities();
    return Stream.of(
            samples.needs(),
            direction.needs(),
            curvature.needs(),
            curvature.evaluates(),
            control.needs())
        .filter(need -> !given.contains(need));
  }

  /**
   * The nearest method that works where these parts need what that objective does not give, a
   * phrase such as "take lbfgs"; nothing if they lack nothing.
   */
  public Optional<String> remedy(Objective objective) {
    Set<Capability> lacking = lacking(objective).collect(Collectors.toSet());
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NearestMethod(
                    lacking, objective.capabilities(), curvature.revealsRank(), samples.lasts())
                .remedy());
  }

  private Optional<String> missing(Objective objective) {
    return lacks(objective)
        .map(need -> "it needs " + need.phrase() + ", which this objective does not give; ")
        .map(why -> why + remedy(objective).orElseThrow());
  }

  /** What other parts need and samples whose gradients are corrected do not give. */
  private Optional<String> beyondSamples(Objective objective) {
    if (!samples.corrects() || samples.covers(objective)) {
      return Optional.empty();
    }
    return Stream.of(direction.needs(), curvature.evaluates(), control.needs())
        .filter(need -> need.compareTo(Capability.GRADIENT) > 0)
        .findFirst()
        .map(
            need ->
                "it needs "
                    + need.phrase()
                    + ", but its samples give a corrected gradient alone; use mini-batches, or all"
                    + " points (batch 0)");
  }

  /**
   * Takes over what the parts of another method on the same parameters learned, where these can use
   * it. What was learned of some parameters alone does not serve all of them.
   *
   * @return phrases that say what
   */
  public List<String> inherit(Method before) {
    if (curvature.holdsParameters() != before.curvature.holdsParameters()) {
      return List.of();
    }
    Optional<String> learned = curvature.inherit(before.curvature);
    boolean unmeasured = curvature.dividesByGathered() && learned.isEmpty();
    return Stream.of(
            unmeasured ? Optional.<String>empty() : momentum.inherit(before.momentum),
            learned,
            control.inherit(before.control))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void close() {
    direction.close();
  }
}
