package dev.strongform.optim.curvature.newton;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.samples.SampleStream;
import dev.strongform.optim.samples.Samples;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Hessian by its products, solved with in preconditioned conjugate gradients that end where
 * curvature is negative, where the step leaves a radius (Steihaug 1983), or where they are exact
 * enough.
 */
final class NewtonCurvature implements BoundedCurvature {
  private final Samples samples;
  private final NewtonSettings settings;
  private final Preconditioner preconditioner;
  private final HessianProduct hessian = new HessianProduct();
  private @Nullable SampleStream draw;
  private @Nullable Objective sample;
  private int renewals;
  private double damping;
  private double[] r = {};
  private double[] z = {};
  private double[] p = {};
  private double[] hp = {};

  NewtonCurvature(Samples samples, NewtonSettings settings, Preconditioner preconditioner) {
    this.samples = samples;
    this.settings = settings;
    this.preconditioner = preconditioner;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Capability evaluates() {
    return samples.needs();
  }

  @Override
  public Demand demand(Objective objective) {
    return preconditioner.demand(objective.dimension());
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    int size = at.theta().length;
    if (r.length != size) {
      r = new double[size];
      z = new double[size];
      p = new double[size];
      hp = new double[size];
    }
    sample = samples.complete() ? at.objective() : drawn(at, sampleChanged);
    preconditioner.observe(size, (v, product) -> times(at, v, product));
    damping = settings.damping() * preconditioner.largest();
  }

  /** Of the present samples, from whose batches others are drawn. */
  private Objective drawn(Linearisation at, boolean sampleChanged) {
    if (draw == null) {
      draw = samples.of(at.objective());
    } else if (sampleChanged) {
      draw = samples.again(++renewals).of(at.objective());
    }
    return draw.apply(at.theta());
  }

  private void times(Linearisation at, double[] v, double[] product) {
    hessian.times(Objects.requireNonNull(sample), at.theta(), v, product);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return step(at, gradient, Double.POSITIVE_INFINITY, step) > 0;
  }

  @Override
  public double step(Linearisation at, double[] gradient, double radius, double[] step) {
    Arrays.fill(step, 0);
    System.arraycopy(gradient, 0, r, 0, r.length);
    preconditioner.apply(damping, r, z);
    Vectors.plus(step, -1, z, p);
    double norm = Vectors.norm(gradient);
    double enough = norm * Math.min(settings.accuracy(), norm);
    double rz = Vectors.dot(r, z);
    double model = 0;
    for (int i = 0; i < settings.products() && Vectors.norm(r) > enough; i++) {
      times(at, p, hp);
      Vectors.add(hp, damping, p);
      double bend = Vectors.dot(p, hp);
      double full = rz / bend;
      double length = length(step, full, bend, radius, i == 0);
      model -= length * (rz - 0.5 * length * bend);
      Vectors.add(step, length, p);
      if (length != full) {
        return -model;
      }
      Vectors.add(r, length, hp);
      preconditioner.apply(damping, r, z);
      double next = Vectors.dot(r, z);
      for (int k = 0; k < p.length; k++) {
        p[k] = next / rz * p[k] - z[k];
      }
      rz = next;
    }
    return -model;
  }

  /** The length along the search direction; another than the full one ends the iteration. */
  private double length(double[] step, double full, double bend, double radius, boolean first) {
    if (bend > 0 && (radius == Double.POSITIVE_INFINITY || norm(step, full) <= radius)) {
      return full;
    }
    if (radius == Double.POSITIVE_INFINITY) {
      return first ? Math.abs(full) : 0;
    }
    double pp = Vectors.dot(p, p);
    double sp = Vectors.dot(step, p);
    double room = radius * radius - Vectors.dot(step, step);
    return (Math.sqrt(Math.max(0, sp * sp + pp * room)) - sp) / pp;
  }

  private double norm(double[] step, double length) {
    double sum = 0;
    for (int k = 0; k < step.length; k++) {
      double entry = step[k] + length * p[k];
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }
}
