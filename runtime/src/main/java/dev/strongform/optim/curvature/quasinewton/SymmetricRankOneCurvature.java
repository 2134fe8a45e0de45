package dev.strongform.optim.curvature.quasinewton;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.ArrayList;
import java.util.List;

/**
 * The limited-memory symmetric rank-one matrix, learned from steps and gradient differences and
 * decomposed anew after each: {@link RankOneBasis}.
 */
final class SymmetricRankOneCurvature implements BoundedCurvature {
  /** Pairs whose update divides by less than this fraction of |s| |y - B s| are skipped. */
  private static final double SMALLEST = 1e-8;

  private final int memory;
  private final List<double[]> steps = new ArrayList<>();
  private final List<double[]> differences = new ArrayList<>();
  private double[] theta = {};
  private double[] gradient = {};
  private double scale = 1;
  private RankOneBasis basis = RankOneBasis.scaled(1);

  SymmetricRankOneCurvature(int memory) {
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

  /** Steps, differences, and the columns and vectors of a basis while there is the one before. */
  @Override
  public Demand demand(Objective objective) {
    double size = objective.dimension();
    return Demand.ofNumbers("its " + memory + " pairs", 5 * Math.min(memory, size) * size);
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (theta.length == at.theta().length && !sampleChanged) {
      double[] s = new double[theta.length];
      double[] y = new double[theta.length];
      Vectors.plus(at.theta(), -1, theta, s);
      Vectors.plus(at.gradient(), -1, gradient, y);
      learn(s, y);
    }
    theta = at.theta().clone();
    gradient = at.gradient().clone();
  }

  private void learn(double[] s, double[] y) {
    double[] rest = new double[s.length];
    basis.times(s, rest);
    Vectors.plus(y, -1, rest, rest);
    double division = Math.abs(Vectors.dot(s, rest));
    if (!(division > SMALLEST * Vectors.norm(s) * Vectors.norm(rest))) {
      return;
    }
    steps.add(s);
    differences.add(y);
    if (steps.size() > Math.min(memory, s.length)) {
      forgetOldest();
    }
    double sy = Vectors.dot(s, y);
    scale = sy > 0 ? Vectors.dot(y, y) / sy : scale;
    basis = RankOneBasis.of(scale, steps, differences);
  }

  private void forgetOldest() {
    steps.remove(0);
    differences.remove(0);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return basis.step(gradient, 0, step) > 0;
  }

  @Override
  public double step(Linearisation at, double[] gradient, double radius, double[] step) {
    return basis.step(gradient, basis.shift(gradient, radius), step);
  }

  @Override
  public boolean reset() {
    boolean learned = !steps.isEmpty();
    steps.clear();
    differences.clear();
    basis = RankOneBasis.scaled(1);
    return learned;
  }
}
