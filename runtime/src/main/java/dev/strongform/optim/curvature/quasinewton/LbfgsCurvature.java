package dev.strongform.optim.curvature.quasinewton;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.ArrayList;
import java.util.List;

/** The limited-memory BFGS matrix, held as pairs of steps and gradient differences. */
final class LbfgsCurvature implements Curvature {
  /** Pairs whose curvature is below this fraction of |s| |y| would spoil the matrix. */
  private static final double SMALLEST_COSINE = 1e-12;

  /** A step, the gradient difference along it, and their product. */
  private static final class Pair {
    private final double[] s;
    private final double[] y;
    private double sy;

    Pair(int size) {
      this.s = new double[size];
      this.y = new double[size];
    }
  }

  private final int memory;

  /** A ring: the pairs from the oldest on, and one that the next is written to. */
  private final List<Pair> ring = new ArrayList<>();

  private final double[] alphas;
  private int oldest;
  private int count;
  private double[] theta = {};
  private double[] gradient = {};

  LbfgsCurvature(int memory) {
    this.memory = memory;
    this.alphas = new double[memory];
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean comparesGradients() {
    return true;
  }

  /** A step and a difference of gradients a pair, and those that the next is written to. */
  @Override
  public Demand demand(Objective objective) {
    return Demand.ofNumbers("its " + memory + " pairs", 2.0 * (memory + 1) * objective.dimension());
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (theta.length != at.theta().length) {
      theta = at.theta().clone();
      gradient = at.gradient().clone();
      return;
    }
    if (!sampleChanged) {
      learn(at);
    }
    System.arraycopy(at.theta(), 0, theta, 0, theta.length);
    System.arraycopy(at.gradient(), 0, gradient, 0, gradient.length);
  }

  private void learn(Linearisation to) {
    Pair next = pair(count);
    Vectors.plus(to.theta(), -1, theta, next.s);
    Vectors.plus(to.gradient(), -1, gradient, next.y);
    next.sy = Vectors.dot(next.s, next.y);
    if (!(next.sy > SMALLEST_COSINE * Vectors.norm(next.s) * Vectors.norm(next.y))) {
      return;
    }
    if (count < memory) {
      count++;
    } else {
      oldest = (oldest + 1) % (memory + 1);
    }
  }

  /** The pairs from the oldest, number 0, to the newest; after it, the one to write. */
  private Pair pair(int number) {
    int index = (oldest + number) % (memory + 1);
    if (index == ring.size()) {
      ring.add(new Pair(theta.length));
    }
    return ring.get(index);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -gradient[k];
    }
    if (count == 0) {
      return true;
    }
    backward(step);
    Pair newest = pair(count - 1);
    double gamma = newest.sy / Vectors.dot(newest.y, newest.y);
    for (int k = 0; k < step.length; k++) {
      step[k] *= gamma;
    }
    forward(step);
    return true;
  }

  private void backward(double[] q) {
    for (int i = count - 1; i >= 0; i--) {
      Pair pair = pair(i);
      alphas[i] = Vectors.dot(pair.s, q) / pair.sy;
      Vectors.add(q, -alphas[i], pair.y);
    }
  }

  private void forward(double[] q) {
    for (int i = 0; i < count; i++) {
      Pair pair = pair(i);
      double beta = Vectors.dot(pair.y, q) / pair.sy;
      Vectors.add(q, alphas[i] - beta, pair.s);
    }
  }

  @Override
  public boolean reset() {
    boolean learned = count > 0;
    count = 0;
    return learned;
  }
}
