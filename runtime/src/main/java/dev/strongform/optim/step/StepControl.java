package dev.strongform.optim.step;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.output.AffineProjection;
import java.util.List;
import java.util.Optional;

/**
 * The part of a method that decides how far to go. Trials are accepted or refused on the sample of
 * the iteration that they belong to.
 */
public interface StepControl {
  /** What the objective must give for trials. */
  Capability needs();

  /** Whether it proposes a damping, which the curvature must then take. */
  default boolean damps() {
    return false;
  }

  /** Whether its steps have the length of a learning rate. */
  default boolean followsRate() {
    return false;
  }

  /** Why it cannot serve an objective, a phrase; nothing if it can. */
  default Optional<String> refusal(Objective objective) {
    return Optional.empty();
  }

  /** Whether it bounds the step's length, which the curvature must then take. */
  default boolean bounds() {
    return false;
  }

  /** Whether output layers are at their solution at every trial. */
  default boolean projects() {
    return false;
  }

  /** Whether it needs a step that points downhill. */
  default boolean needsDescent() {
    return true;
  }

  /**
   * Takes a step.
   *
   * @param gradient the gradient to go along, with momentum
   * @param iteration number of this iteration, from 0
   */
  Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration);

  /**
   * The parameters that an iterate stands for, to be judged and returned: itself, or an average.
   *
   * @return the argument, or a vector of the control's own, valid until its next step
   */
  default double[] shown(double[] theta) {
    return theta;
  }

  /**
   * Whether values told nothing at its last step, so that where that step began, and not where the
   * value is lowest, is the best so far.
   */
  default boolean outranksValues() {
    return false;
  }

  /** Another sample is seen from now on. */
  default void sampleChanged() {}

  /** Takes over what another learned, where it can use that; says what, a phrase. */
  default Optional<String> inherit(StepControl before) {
    return Optional.empty();
  }

  /** Steps of a scheduled length, taken without looking at values. */
  static StepControl scheduled(LearningRate rate) {
    return new ScheduledSteps(rate, 0);
  }

  /**
   * The same with decoupled weight decay: {@code theta = (1 - a decay) theta + a s} for a rate
   * {@code a} and the curvature's step {@code s} (Loshchilov and Hutter 2019, algorithm 2). The
   * decay passes neither momentum nor curvature, and takes all parameters alike.
   *
   * @param decay fraction of a parameter that a step of rate 1 takes off; 0 or more
   */
  static StepControl scheduled(LearningRate rate, double decay) {
    return new ScheduledSteps(rate, decay);
  }

  /**
   * The steps of another control, judged and returned by the mean of where they lead (Polyak and
   * Juditsky 1992). The steps themselves are as without it.
   *
   * @param first iteration whose step is the first of the mean; until then parameters stand for
   *     themselves
   */
  static StepControl averaged(StepControl steps, int first) {
    return new AveragedSteps(steps, first);
  }

  /** Backtracking until the value falls enough (Armijo 1966). */
  static StepControl armijo() {
    return new ArmijoSearch(1, false);
  }

  /**
   * The same for steps whose length means nothing, such as raw gradients: the first trial is twice
   * the length that was accepted before.
   */
  static StepControl growingArmijo() {
    return new ArmijoSearch(1, true);
  }

  /**
   * Backtracking until the value falls enough below the largest of the last ones (Grippo,
   * Lampariello and Lucidi 1986, equation 4): for steps that are good although values rise now and
   * then.
   *
   * @param memory number of last values, the present one among them; at least 1
   */
  static StepControl nonmonotone(int memory) {
    return new ArmijoSearch(memory, false);
  }

  /** The strong Wolfe conditions (Nocedal and Wright 2006, algorithms 3.5 and 3.6). */
  static StepControl wolfe() {
    return new WolfeSearch(0.9, false);
  }

  /**
   * The same, for directions that must be minimised along more closely and whose length means
   * nothing: the slope falls to a tenth, and the first trial promises the decrease of the step
   * before (Nocedal and Wright 2006, sections 3.5 and 5.2).
   */
  static StepControl closeWolfe() {
    return new WolfeSearch(0.1, true);
  }

  /** Full steps, halved while the value does not fall. */
  static StepControl newton() {
    return new NewtonSteps();
  }

  /** Levenberg-Marquardt damping by the gain ratio (Nielsen 1999). */
  static StepControl levenbergMarquardt() {
    return LevenbergMarquardtDamping.byValues(false);
  }

  /** The same, each step bent by its second derivative (Transtrum and Sethna 2012). */
  static StepControl geodesicLevenbergMarquardt() {
    return LevenbergMarquardtDamping.byValues(true);
  }

  /** Levenberg-Marquardt damping, and steps by the metric where values tell no more. */
  static StepControl metricLevenbergMarquardt() {
    return LevenbergMarquardtDamping.byMetric();
  }

  /**
   * The same with bent steps, where the parameters of output layers, in which the residual is
   * affine, are solved for at every trial: variable projection (Golub and Pereyra 1973), whose step
   * in the others is then Kaufman's (1975).
   *
   * @param blocks the parameters' blocks; those called {@code output} are solved for
   */
  static StepControl projectedLevenbergMarquardt(List<ParameterBlock> blocks) {
    return LevenbergMarquardtDamping.projected(new AffineProjection(blocks));
  }

  /**
   * The best of the lengths 1, 1/2, ..., 2^-30 by true values (Mueller and Zeinhofer 2023), and
   * full steps where values tell no more.
   */
  static StepControl grid() {
    return new GridSearch();
  }

  /**
   * Steps within a radius, which grows and shrinks by the ratio of the true to the predicted
   * decrease (Nocedal and Wright 2006, algorithm 4.1).
   */
  static StepControl trustRegion() {
    return new TrustRegion();
  }

  /**
   * The longest of 24 steps, within radii from a third of the last length to three times it, whose
   * true decrease is at least 0.15 of the predicted one.
   */
  static StepControl gradedTrustRegion() {
    return new GradedTrustRegion();
  }
}
