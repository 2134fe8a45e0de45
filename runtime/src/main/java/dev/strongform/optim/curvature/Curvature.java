package dev.strongform.optim.curvature;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;

/**
 * The part of a method that turns a gradient into a step: {@code s = -H^-1 g}. Larger families have
 * factories of their own: {@link dev.strongform.optim.curvature.leastsquares.LeastSquares}, {@link
 * dev.strongform.optim.curvature.newton.Newton}, {@link
 * dev.strongform.optim.curvature.quasinewton.QuasiNewton}, {@link
 * dev.strongform.optim.curvature.layerwise.Layerwise} and {@link
 * dev.strongform.optim.output.OutputLayers}.
 */
public interface Curvature {
  /** What the direction must evaluate. */
  Capability needs();

  /** What it evaluates by itself, which the objective must give. */
  default Capability evaluates() {
    return Capability.VALUE;
  }

  /** Whether it learns from the difference of gradients, which must then be of one sample. */
  default boolean comparesGradients() {
    return false;
  }

  /** Whether it has a momentum of its own. */
  default boolean keepsMomentum() {
    return false;
  }

  /** Whether its steps are right for the gradient of the present iterate alone. */
  default boolean followsGradient() {
    return false;
  }

  /** Whether each parameter is damped by a scale of its own. */
  default boolean scalesDamping() {
    return false;
  }

  /** Whether its steps are least squares solutions of a system that reveals its rank. */
  default boolean revealsRank() {
    return false;
  }

  /**
   * Whether it is right only where output layers are at their solution, and adds rows to its system
   * that say so.
   */
  default boolean needsProjection() {
    return false;
  }

  /** Whether it leaves some parameters as they are, so that what is learned is of the others. */
  default boolean holdsParameters() {
    return false;
  }

  /**
   * Whether steps are divided by what it gathered of the lengths of gradients, so that a gradient
   * from before, which may be longer than all it has seen, would go too far.
   */
  default boolean dividesByGathered() {
    return false;
  }

  /** Why it cannot serve so many parameters, a phrase; nothing if it can. */
  default Optional<String> refusal(int parameters) {
    return Optional.empty();
  }

  /** What it holds once it has learned. */
  default Demand demand(Objective objective) {
    return Demand.none();
  }

  /**
   * Learns from an iterate, before its step is asked for.
   *
   * @param sampleChanged whether the sample is another than at the iterate before
   */
  default void observe(Linearisation at, boolean sampleChanged) {}

  /**
   * Whether its matrix, at the iterate that was observed last, has entries beyond the largest
   * number: a run then ends, since steps by it may be zero or anything.
   */
  default boolean overflows() {
    return false;
  }

  /**
   * Writes {@code -H^-1 gradient}.
   *
   * @param gradient the gradient to go along, with momentum
   * @param step receives the step; untouched on failure
   * @return whether there is such a step
   */
  boolean step(Linearisation at, double[] gradient, double[] step);

  /** Forgets what was learned; says whether there was anything to forget. */
  default boolean reset() {
    return false;
  }

  /** Takes over what another learned, where it can use that; says what, a phrase. */
  default Optional<String> inherit(Curvature before) {
    return Optional.empty();
  }

  /** {@code H = 1}: steepest descent. */
  static Curvature identity() {
    return new IdentityCurvature();
  }

  /**
   * The multiple {@code H = y's / s's} of the identity, for the last step {@code s} and gradient
   * difference {@code y}: steps {@code -(s's / y's) g}, the longer of the two lengths of Barzilai
   * and Borwein (1988, equation 5). Lengths are kept within 1e-10 and 1e10; where {@code y's} is
   * not positive, and at first, steps are {@code -g / max(1, |g|)}.
   */
  static Curvature barzilaiBorwein() {
    return new BarzilaiBorweinCurvature();
  }

  /**
   * Nonlinear conjugate gradients {@code d = -g + beta d} with {@code beta = max(0, g'(g -
   * g_before) / |g_before|^2)}, which restart by themselves where {@code beta} would be negative
   * (Polak and Ribiere 1969; Gilbert and Nocedal 1992; Nocedal and Wright 2006, equation 5.45).
   */
  static Curvature conjugate() {
    return new ConjugateCurvature();
  }

  /**
   * Adam's diagonal {@code H = sqrt(v) + epsilon}, where {@code v} is the unbiased exponential
   * average of the squared gradients; epsilon stands outside the root (Kingma and Ba 2015,
   * algorithm 1).
   *
   * @param decay of the average, from 0 up to below 1
   * @param epsilon in units of the gradient
   */
  static Curvature adam(double decay, double epsilon) {
    return new DiagonalCurvature(Squares.unbiased(decay), epsilon);
  }

  /**
   * AdaGrad's diagonal {@code H = sqrt(sum g^2) + epsilon}, over all gradients; epsilon stands
   * outside the root (Duchi, Hazan and Singer 2011, figure 1).
   *
   * @param epsilon in units of the gradient
   */
  static Curvature adagrad(double epsilon) {
    return new DiagonalCurvature(new SummedSquares(), epsilon);
  }

  /**
   * RMSProp's diagonal {@code H = sqrt(v) + epsilon} with {@code v = decay v + (1 - decay) g^2}
   * from zero, not corrected; epsilon stands outside the root (Tieleman and Hinton 2012, lecture
   * 6.5).
   *
   * @param decay of the average, from 0 up to below 1
   * @param epsilon in units of the gradient
   */
  static Curvature rmsprop(double decay, double epsilon) {
    return new DiagonalCurvature(new AveragedSquares(decay), epsilon);
  }

  /**
   * AMSGrad's diagonal: Adam's, with the largest {@code v} so far before it is made unbiased
   * (Reddi, Kale and Kumar 2018, algorithm 2, which leaves the correction out).
   *
   * @param decay of the average, from 0 up to below 1
   * @param epsilon in units of the gradient, outside the root
   */
  static Curvature amsgrad(double decay, double epsilon) {
    Squares largest = new LargestSquares(new AveragedSquares(decay));
    return new DiagonalCurvature(new UnbiasedSquares(largest, decay), epsilon);
  }

  /**
   * {@code H = |g|}, entry by entry: every parameter moves by 1, or not at all where it is flat.
   */
  static Curvature sign() {
    return new SignCurvature();
  }

  /**
   * The metric on the directions that it sees: steps are natural gradients by its pseudo-inverse.
   *
   * @param tolerance directions below it, relative to the largest, are not seen
   */
  static Curvature metric(double tolerance) {
    return new MetricCurvature(tolerance);
  }

  /** The metric with one damping for all parameters. */
  static DampedCurvature dampedMetric() {
    return new DampedMetricCurvature();
  }
}
