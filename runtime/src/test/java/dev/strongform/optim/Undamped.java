package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;

/** A curvature in whose unit every damping is zero. */
public record Undamped(DampedCurvature whole) implements DampedCurvature {
  /** The same method with such a curvature. */
  public static Method of(Method damped) {
    return new Method(
        damped.name(),
        damped.samples(),
        damped.direction(),
        damped.momentum(),
        new Undamped((DampedCurvature) damped.curvature()),
        damped.control());
  }

  @Override
  public Capability needs() {
    return whole.needs();
  }

  @Override
  public Capability evaluates() {
    return whole.evaluates();
  }

  @Override
  public boolean needsProjection() {
    return whole.needsProjection();
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    whole.observe(at, sampleChanged);
  }

  @Override
  public double unit(Linearisation at) {
    return 0;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return whole.step(at, gradient, step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
    assertEquals(0, damping);
    return whole.step(at, gradient, damping, step);
  }

  @Override
  public boolean accelerate(Linearisation at, GaussNewtonSystem.Path path, double[] step) {
    return whole.accelerate(at, path, step);
  }

  @Override
  public double predictedDecrease(
      Linearisation at, double[] gradient, double damping, double[] step) {
    return whole.predictedDecrease(at, gradient, damping, step);
  }
}
