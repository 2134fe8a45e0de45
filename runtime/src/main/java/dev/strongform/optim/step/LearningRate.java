package dev.strongform.optim.step;

/** The length of scheduled steps, in units of the curvature's step. */
@FunctionalInterface
public interface LearningRate {
  /** The rate of an iteration, numbered from 0; above 0. */
  double at(int iteration);

  /**
   * This rate, after a rise from next to nothing: iteration {@code i} has {@code (i + 1) /
   * iterations} of it until that is 1 (Goyal et al. 2017, section 2.2).
   *
   * @param iterations length of the rise; 0 for none
   */
  default LearningRate warmedUp(int iterations) {
    return iterations == 0
        ? this
        : iteration -> at(iteration) * Math.min(1, (iteration + 1.0) / iterations);
  }

  /** The same at every iteration. */
  static LearningRate fixed(double rate) {
    return iteration -> rate;
  }

  /**
   * From {@code rate} to {@code last rate} along half a cosine (Loshchilov and Hutter 2017,
   * equation 5), and {@code last rate} ever after.
   *
   * @param last fraction of the rate that is left at the end
   * @param iterations length of the half wave, at least 1
   */
  static LearningRate cosine(double rate, double last, int iterations) {
    return iteration -> {
      double phase = Math.PI * Math.min(iteration, iterations) / iterations;
      return rate * (last + (1 - last) * 0.5 * (1 + StrictMath.cos(phase)));
    };
  }

  /**
   * {@code rate decay^(iteration / every)}, with a whole-numbered exponent.
   *
   * @param every iterations between falls, at least 1
   */
  static LearningRate exponential(double rate, double decay, int every) {
    return iteration -> rate * StrictMath.pow(decay, Math.floorDiv(iteration, every));
  }
}
