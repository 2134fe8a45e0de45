package dev.strongform.optim.curvature.quasinewton;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;

/** The inverse Hessian as a dense matrix, learned from steps and gradient differences. */
final class DenseQuasiNewtonCurvature implements Curvature {
  /** Pairs whose curvature is below this fraction of |s| |y| would spoil the matrix. */
  private static final double SMALLEST_COSINE = 1e-12;

  private final BroydenUpdate update;
  private SymmetricMatrix inverse = new SymmetricMatrix(0);
  private boolean fresh = true;
  private double[] theta = {};
  private double[] gradient = {};
  private double[] s = {};
  private double[] y = {};
  private double[] hy = {};

  /** The last step that was asked for, and the gradient that it was asked for. */
  private double[] direction = {};

  private double[] asked = {};

  DenseQuasiNewtonCurvature(BroydenUpdate update) {
    this.update = update;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean comparesGradients() {
    return true;
  }

  @Override
  public Demand demand(Objective objective) {
    return new Demand("the inverse Hessian", SymmetricMatrix.bytes(objective.dimension()));
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    int size = at.theta().length;
    if (theta.length != size) {
      start(size);
    } else if (!sampleChanged) {
      Vectors.plus(at.theta(), -1, theta, s);
      Vectors.plus(at.gradient(), -1, gradient, y);
      learn(Vectors.dot(s, y));
    }
    System.arraycopy(at.theta(), 0, theta, 0, size);
    System.arraycopy(at.gradient(), 0, gradient, 0, size);
  }

  /** Keeps a matrix that was taken over. */
  private void start(int size) {
    if (fresh) {
      inverse = new SymmetricMatrix(size);
    }
    allocate(size);
  }

  private void allocate(int size) {
    theta = new double[size];
    gradient = new double[size];
    s = new double[size];
    y = new double[size];
    hy = new double[size];
    direction = new double[size];
    asked = new double[size];
  }

  private void learn(double ys) {
    if (!(ys > SMALLEST_COSINE * Vectors.norm(s) * Vectors.norm(y))) {
      return;
    }
    inverse.times(y, hy);
    double yhy = Vectors.dot(y, hy);
    double b = bend() / ys;
    BroydenUpdate.Member member =
        fresh ? update.first(b, yhy / ys, s.length) : update.choose(b, yhy / ys, s.length);
    fresh = false;
    apply(member, ys, yhy);
  }

  /**
   * {@code s'H^-1 s} without a system to solve: {@code s} goes along {@code -H asked}, so that
   * {@code H^-1 s} goes along {@code -asked}.
   */
  private double bend() {
    double length = Vectors.dot(s, direction) / Vectors.dot(direction, direction);
    return -length * Vectors.dot(s, asked);
  }

  private void apply(BroydenUpdate.Member member, double ys, double yhy) {
    inverse.add(-1 / yhy, hy);
    for (int k = 0; k < y.length; k++) {
      y[k] = s[k] / ys - hy[k] / yhy;
    }
    inverse.add(member.phi() * yhy, y);
    inverse.scale(1 / member.tau());
    inverse.add(1 / ys, s);
  }

  @Override
  public Optional<String> inherit(Curvature before) {
    if (!(before instanceof DenseQuasiNewtonCurvature other) || other.fresh) {
      return Optional.empty();
    }
    inverse = other.inverse;
    fresh = false;
    return Optional.of("the inverse Hessian");
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    inverse.times(gradient, step);
    for (int k = 0; k < step.length; k++) {
      step[k] = -step[k];
    }
    System.arraycopy(step, 0, direction, 0, step.length);
    System.arraycopy(gradient, 0, asked, 0, step.length);
    return true;
  }

  @Override
  public boolean reset() {
    boolean learned = !fresh;
    fresh = true;
    inverse.becomeIdentity();
    return learned;
  }
}
