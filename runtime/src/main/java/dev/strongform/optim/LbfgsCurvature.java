package dev.strongform.optim;

import dev.strongform.objective.Capability;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The limited-memory BFGS matrix, held as pairs of steps and gradient differences. */
final class LbfgsCurvature implements Curvature {
  /** Pairs whose curvature is below this fraction of |s| |y| would spoil the matrix. */
  private static final double SMALLEST_COSINE = 1e-12;

  private record Pair(double[] s, double[] y, double sy) {}

  private final int memory;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private @Nullable Linearisation before;

  LbfgsCurvature(int memory) {
    this.memory = memory;
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
  public void observe(Linearisation at, boolean sampleChanged) {
    if (before != null && !sampleChanged) {
      learn(before, at);
    }
    before = at;
  }

  private void learn(Linearisation from, Linearisation to) {
    double[] s = Vectors.plus(to.theta(), -1, from.theta());
    double[] y = Vectors.plus(to.gradient(), -1, from.gradient());
    double sy = Vectors.dot(s, y);
    if (sy > SMALLEST_COSINE * Vectors.norm(s) * Vectors.norm(y)) {
      pairs.addLast(new Pair(s, y, sy));
    }
    if (pairs.size() > memory) {
      pairs.removeFirst();
    }
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -gradient[k];
    }
    if (pairs.isEmpty()) {
      return true;
    }
    double[] alphas = backward(step);
    Pair newest = pairs.getLast();
    double gamma = newest.sy() / Vectors.dot(newest.y(), newest.y());
    for (int k = 0; k < step.length; k++) {
      step[k] *= gamma;
    }
    forward(step, alphas);
    return true;
  }

  private double[] backward(double[] q) {
    double[] alphas = new double[pairs.size()];
    int i = pairs.size();
    for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
      Pair pair = newest.next();
      alphas[--i] = Vectors.dot(pair.s(), q) / pair.sy();
      Vectors.add(q, -alphas[i], pair.y());
    }
    return alphas;
  }

  private void forward(double[] q, double[] alphas) {
    int i = 0;
    for (Pair pair : pairs) {
      double beta = Vectors.dot(pair.y(), q) / pair.sy();
      Vectors.add(q, alphas[i++] - beta, pair.s());
    }
  }

  @Override
  public boolean reset() {
    boolean learned = !pairs.isEmpty();
    pairs.clear();
    return learned;
  }
}
