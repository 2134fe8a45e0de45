package dev.strongform.optim.samples;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.EnumSet;
import java.util.Set;

/** An objective whose value is that of a sample and whose gradient is corrected. */
final class CorrectedObjective implements Objective {
  /** Overwrites the gradient of a sample with a better one. */
  @FunctionalInterface
  interface Correction {
    /** Is called once the gradient of the sample at {@code theta} was written. */
    void correct(double[] theta, double[] gradient);
  }

  private final Objective sample;
  private final Correction correction;

  CorrectedObjective(Objective sample, Correction correction) {
    this.sample = sample;
    this.correction = correction;
  }

  @Override
  public int dimension() {
    return sample.dimension();
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.VALUE, Capability.GRADIENT);
  }

  @Override
  public double value(double[] theta) {
    return sample.value(theta);
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    double value = sample.gradient(theta, gradient);
    correction.correct(theta, gradient);
    return value;
  }
}
