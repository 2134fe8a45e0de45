package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.Demand;
import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.List;

/**
 * The Gauss-Newton matrix on the plane of two directions: the gradient, preconditioned by the
 * damped Kronecker factors of each layer, and the last step. On the plane the matrix is exact, by
 * two products {@code J v}, so that lengths need no rate (Martens and Grosse 2015,
 * arXiv:1503.05671, sections 6.4 and 7; for residuals of equations Dangel, Mueller and Zeinhofer
 * 2024, arXiv:2405.15603).
 */
final class KroneckerCurvature implements DampedCurvature {
  /** The damping of the undamped step, over the largest curvature. */
  private static final double USUAL = 1e-8;

  /** Below this sine squared of their angle two directions are one. */
  private static final double PARALLEL = 1e-10;

  private final KroneckerBlocks blocks;
  private final Demand demand;
  private double[] before = {};
  private double[] last = {};
  private double[] direction = {};
  private double[] right = {};
  private double[] alongDirection = {};
  private double[] alongLast = {};
  private double length;
  private boolean moved;

  KroneckerCurvature(List<ParameterBlock> shapes, double decay) {
    this.blocks = new KroneckerBlocks(decay);
    this.demand = KroneckerBlocks.demand(shapes);
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Capability evaluates() {
    return Capability.LAYER_FACTORS;
  }

  @Override
  public Demand demand(Objective objective) {
    return demand;
  }

  @Override
  public boolean followsGradient() {
    return true;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    allocate(at);
    Vectors.plus(at.theta(), -1, before, last);
    System.arraycopy(at.theta(), 0, before, 0, before.length);
    blocks.learn(at.objective().layerFactors(at.theta()), sampleChanged);
    moved = Vectors.largest(last) > 0;
    if (moved) {
      at.objective().pushforward(at.theta(), last, alongLast);
    }
  }

  private void allocate(Linearisation at) {
    int size = at.theta().length;
    if (before.length != size) {
      before = at.theta().clone();
      last = new double[size];
      direction = new double[size];
      right = new double[size];
    }
    int rows = at.objective().residualCount();
    if (alongLast.length != rows) {
      alongLast = new double[rows];
      alongDirection = new double[rows];
    }
  }

  @Override
  public boolean overflows() {
    return !Double.isFinite(blocks.largestDiagonal());
  }

  @Override
  public double unit(Linearisation at) {
    return blocks.largestDiagonal();
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return step(at, gradient, USUAL * unit(at), step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
    if (damping <= 0) {
      return false;
    }
    blocks.invert(damping);
    blocks.solve(gradient, direction);
    Objective objective = at.objective();
    objective.pushforward(at.theta(), direction, alongDirection);
    return combine(gradient, damping, step);
  }

  /** Writes the lowest point of the model on the plane; says whether it is finite. */
  private boolean combine(double[] gradient, double damping, double[] step) {
    double a = curvature(direction, direction, alongDirection, alongDirection, damping);
    double p = -Vectors.dot(gradient, direction);
    length = p / a;
    double kept = 0;
    if (moved) {
      double b = curvature(direction, last, alongDirection, alongLast, damping);
      double c = curvature(last, last, alongLast, alongLast, damping);
      double q = -Vectors.dot(gradient, last);
      double determinant = a * c - b * b;
      if (determinant > PARALLEL * a * c) {
        length = (p * c - q * b) / determinant;
        kept = (q * a - p * b) / determinant;
      }
    }
    if (!Double.isFinite(length) || !Double.isFinite(kept)) {
      return false;
    }
    for (int k = 0; k < step.length; k++) {
      step[k] = length * direction[k] + kept * last[k];
    }
    return true;
  }

  private static double curvature(
      double[] v, double[] w, double[] jv, double[] jw, double damping) {
    return Vectors.dot(jv, jw) + damping * Vectors.dot(v, w);
  }

  @Override
  public boolean reset() {
    boolean had = moved;
    moved = false;
    return had;
  }

  /** By the factors of the last step, with the length that the model gave their direction. */
  @Override
  public boolean accelerate(Linearisation at, GaussNewtonSystem.Path path, double[] step) {
    path.pulledSecondDerivative(right);
    blocks.solve(right, step);
    for (int k = 0; k < step.length; k++) {
      step[k] *= length;
    }
    return Double.isFinite(Vectors.dot(step, step));
  }

  @Override
  public double predictedDecrease(
      Linearisation at, double[] gradient, double damping, double[] step) {
    return 0.5 * (damping * Vectors.dot(step, step) - Vectors.dot(gradient, step));
  }
}
