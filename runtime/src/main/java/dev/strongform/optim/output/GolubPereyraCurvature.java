package dev.strongform.optim.output;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Objects;

/** The damped Gauss-Newton matrix of a projected residual: all of it, not Kaufman's part alone. */
final class GolubPereyraCurvature implements DampedCurvature {
  private final DampedCurvature whole;
  private final GolubPereyraRows rows;

  /**
   * A curvature.
   *
   * @param whole takes the system with the rows in it
   */
  GolubPereyraCurvature(DampedCurvature whole, GolubPereyraRows rows) {
    this.whole = whole;
    this.rows = rows;
  }

  @Override
  public Capability needs() {
    return whole.needs();
  }

  @Override
  public Capability evaluates() {
    return Capability.RESIDUAL_PRODUCTS;
  }

  @Override
  public boolean scalesDamping() {
    return whole.scalesDamping();
  }

  @Override
  public boolean needsProjection() {
    return true;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    GaussNewtonSystem system =
        Objects.requireNonNull(at.system(), "the direction assembled no system");
    rows.addTo(system, at.objective(), at.theta());
    whole.observe(at, sampleChanged);
  }

  @Override
  public boolean overflows() {
    return whole.overflows();
  }

  @Override
  public double unit(Linearisation at) {
    return whole.unit(at);
  }

  @Override
  public double smallest(Linearisation at) {
    return whole.smallest(at);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return whole.step(at, gradient, step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
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
