package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Gauss-Newton matrix with SPRING's projected momentum: the increment {@code phi = mu phi +
 * J'(J J' + lambda)^-1 (r - mu J phi)} keeps of the last one what the residual does not see now
 * (Goldshlager, Abrahamsen and Lin 2024). The same as {@code (J'J + lambda)^-1 (J'r + lambda mu
 * phi)}, so that it serves the primal and the dual form alike.
 */
final class SpringCurvature implements Curvature {
  private final boolean open;
  private final double momentum;
  private final double damping;
  private double[] increment = {};
  private double[] right = {};
  private double[] kept = {};
  private double[] shift = {};
  private double lambda;

  /** Whether the last step kept something of those before. */
  private boolean moves;

  /**
   * A curvature.
   *
   * @param momentum {@code mu}, from 0 up to below 1; nothing for a matrix that keeps none
   * @param damping {@code lambda} over the largest diagonal entry of {@code J'J}, above 0
   */
  SpringCurvature(OptionalDouble momentum, double damping) {
    this.open = momentum.isPresent();
    this.momentum = momentum.orElse(0);
    this.damping = damping;
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public boolean keepsMomentum() {
    return open;
  }

  @Override
  public boolean followsGradient() {
    return true;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (increment.length != at.theta().length) {
      increment = new double[at.theta().length];
      right = new double[increment.length];
      kept = new double[increment.length];
      shift = new double[increment.length];
    }
    system(at).diagonal(shift);
    lambda = damping * Vectors.largest(shift);
  }

  @Override
  public boolean overflows() {
    return !Double.isFinite(lambda);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    GaussNewtonSystem system = system(at);
    Arrays.fill(shift, lambda);
    for (int k = 0; k < right.length; k++) {
      right[k] = lambda * momentum * increment[k];
    }
    moves = momentum > 0 && Vectors.largest(right) > 0;
    if (!system.step(shift, step) || (moves && !system.solveAgain(right, kept))) {
      return false;
    }
    if (moves) {
      Vectors.add(step, 1, kept);
    }
    System.arraycopy(step, 0, increment, 0, step.length);
    return true;
  }

  private static GaussNewtonSystem system(Linearisation at) {
    return Objects.requireNonNull(at.system(), "no system was assembled");
  }

  @Override
  public boolean reset() {
    boolean moved = moves;
    moves = false;
    Arrays.fill(increment, 0);
    return moved;
  }

  @Override
  public Optional<String> inherit(Curvature before) {
    if (!open || !(before instanceof SpringCurvature other) || other.increment.length == 0) {
      return Optional.empty();
    }
    increment = other.increment.clone();
    right = new double[increment.length];
    kept = new double[increment.length];
    shift = new double[increment.length];
    return Optional.of("the last increment");
  }
}
