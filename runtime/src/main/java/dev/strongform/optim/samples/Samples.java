package dev.strongform.optim.samples;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Redraw;

/** The part of a method that says which samples an iteration sees. */
public interface Samples {
  /** What the full objective must give. */
  Capability needs();

  /** Whether every iteration sees all samples. */
  boolean complete();

  /** Whether every iteration sees all samples of that objective, as a large enough batch does. */
  default boolean covers(Objective full) {
    return complete();
  }

  /** Whether samples that are not everything give a value and a corrected gradient alone. */
  default boolean corrects() {
    return false;
  }

  /** Whether a sample serves several iterations, so that what these saw can be compared. */
  default boolean lasts() {
    return complete();
  }

  /** What they hold of that objective. */
  default Demand demand(Objective full) {
    return Demand.none();
  }

  /**
   * Gives the objective of each iteration for its parameters; the same object again while the
   * sample is the same.
   */
  SampleStream of(Objective full);

  /**
   * The same after the full objective has changed for the n-th time: other draws where there are
   * any.
   */
  default Samples again(int n) {
    return this;
  }

  /** Every iteration sees all samples, in their canonical order. */
  static Samples all() {
    return new AllSamples();
  }

  /**
   * Every iteration sees a new random sample. Where the size covers all samples this is {@link
   * #all}, bit for bit.
   *
   * @param size number of samples, at least 1
   * @param seed same seed, same samples
   */
  static Samples miniBatch(int size, long seed) {
    return new MiniBatch(size, seed);
  }

  /**
   * Every iteration sees a new random sample, whose gradient is corrected by the full one at an
   * anchor: SVRG (Johnson and Zhang 2013, figure 1).
   *
   * @param size number of samples, at least 1
   * @param epoch iterations between two anchors, at least 1
   * @param seed same seed, same samples
   */
  static Samples anchored(int size, int epoch, long seed) {
    return new AnchoredBatch(size, epoch, seed);
  }

  /**
   * Every iteration sees one of a fixed number of parts, whose gradient is corrected by those that
   * the parts had when they were last seen: SAGA (Defazio, Bach and Lacoste-Julien 2014, algorithm
   * 1). Holds a gradient a part.
   *
   * @param size number of samples of a part, about; at least 1
   * @param seed same seed, same parts
   */
  static Samples remembered(int size, long seed) {
    return new RememberedParts(size, seed);
  }

  /**
   * Every iteration sees a new random sample, which grows by the norm test of its gradient (Byrd,
   * Chin, Nocedal and Wu 2012).
   *
   * @param size number of samples at first, at least 2
   * @param theta largest share of noise in a gradient that passes, above 0
   * @param seed same seed, same samples
   */
  static Samples growing(int size, double theta, long seed) {
    return new GrowingBatch(size, theta, seed);
  }

  /**
   * Samples of points that are drawn anew by the residual (RAD, RAR-D; Wu et al. 2023). Until they
   * are first drawn the points are those of the objective.
   *
   * @param every number of iterations between two draws, at least 1
   * @param how by which density, in the place of the points that are there or beside them
   * @param seed same seed and same parameters, same points
   * @param within which of these points an iteration sees
   */
  static Samples adaptive(int every, Redraw how, long seed, Samples within) {
    return new AdaptiveSamples(every, how, seed, within);
  }
}
