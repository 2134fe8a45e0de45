package dev.strongform.optim.output;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parameters of output layers, in which a residual is affine, the solution of their
 * linear least squares problem, the others being fixed.
 */
public final class AffineProjection {
  /**
   * Directions below this fraction of the largest are left to the steps between. Solving for them
   * too makes the weights so large that the other parameters cannot move any more: measured, losses
   * of 1e-6 with 1e-15 where 1e-6 reaches 1e-9.
   */
  static final double TOLERANCE = 1e-6;

  /** A second difference below this fraction of its terms is rounding. */
  private static final double AFFINE = 1e-10;

  private final List<ParameterRange> outer;
  private final int count;
  private @Nullable TriangularFactor factor;
  private double[] step = {};

  /**
   * A projection.
   *
   * @param blocks the parameters' blocks, of which those that are called {@code output} are solved
   *     for
   */
  public AffineProjection(List<ParameterBlock> blocks) {
    OutputLayers layers = OutputLayers.of(blocks);
    this.outer = layers.ranges();
    this.count = layers.size();
  }

  /** Why it cannot serve an objective, a phrase; nothing if it can. */
  public Optional<String> refusal(Objective objective) {
    if (!objective.capabilities().contains(Capability.GAUSS_NEWTON)) {
      return Optional.empty();
    }
    if (count == 0 || count == objective.dimension()) {
      return Optional.of(
          "it splits the parameters into those of output layers and others, but "
              + (count == 0 ? "there are no output layers" : "there are no others")
              + "; take lm or gauss-newton");
    }
    return affine(objective)
        ? Optional.empty()
        : Optional.of("the residual is not affine in the parameters of the output layer; take lm");
  }

  /** Whether the residual has no second difference along a random direction of the output layer. */
  private boolean affine(Objective objective) {
    SplittableRandom random = new SplittableRandom(1);
    double[] theta = random.doubles(objective.dimension(), -1, 1).toArray();
    double[] ahead = theta.clone();
    double[] behind = theta.clone();
    for (ParameterRange range : outer) {
      for (int k = range.from(); k < range.to(); k++) {
        double move = random.nextDouble(-1, 1);
        ahead[k] += move;
        behind[k] -= move;
      }
    }
    double[] here = new double[objective.residualCount()];
    double[] one = new double[here.length];
    double[] other = new double[here.length];
    objective.residual(theta, here);
    objective.residual(ahead, one);
    objective.residual(behind, other);
    double size = Vectors.norm(here) + Vectors.norm(one) + Vectors.norm(other);
    for (int i = 0; i < here.length; i++) {
      here[i] = one[i] - 2 * here[i] + other[i];
    }
    return Vectors.norm(here) <= AFFINE * size;
  }

  /** Solves for the output layers in place; says whether there was a finite solution. */
  public boolean project(Objective objective, double[] theta) {
    TriangularFactor system = factor;
    if (system == null) {
      system = TriangularFactor.allocate(new EjmlAlgebra(), count);
      factor = system;
      step = new double[count];
    }
    objective.triangular(theta, outer, system);
    if (system.leastSquares(TOLERANCE, step) == 0) {
      return false;
    }
    int at = 0;
    for (ParameterRange range : outer) {
      for (int k = range.from(); k < range.to(); k++) {
        theta[k] += step[at++];
      }
    }
    return true;
  }
}
