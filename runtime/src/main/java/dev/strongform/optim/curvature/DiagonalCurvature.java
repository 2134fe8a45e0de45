package dev.strongform.optim.curvature;

import dev.strongform.objective.Capability;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;

/** The root of what was gathered from squared gradients, entry by entry. */
final class DiagonalCurvature implements Curvature {
  private final Squares gatherer;
  private final double epsilon;
  private double[] squares = {};

  /**
   * A diagonal.
   *
   * @param epsilon added to the root, in units of the gradient; above 0
   */
  DiagonalCurvature(Squares gatherer, double epsilon) {
    this.gatherer = gatherer;
    this.epsilon = epsilon;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    squares = gatherer.with(at.gradient());
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -gradient[k] / (Math.sqrt(squares[k]) + epsilon);
    }
    return true;
  }

  @Override
  public boolean dividesByGathered() {
    return true;
  }

  @Override
  public Optional<String> inherit(Curvature before) {
    return before instanceof DiagonalCurvature other && gatherer.inherit(other.gatherer)
        ? Optional.of("the average of squared gradients")
        : Optional.empty();
  }
}
