package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.function.Function;

/** The part of a method that says which samples an iteration sees. */
public interface Samples {
  /** What the full objective must give. */
  Capability needs();

  /** Whether every iteration sees all samples. */
  boolean complete();

  /**
   * Gives the objective of each iteration for its parameters; the same object again while the
   * sample is the same.
   */
  Function<double[], Objective> of(Objective full);

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
}
