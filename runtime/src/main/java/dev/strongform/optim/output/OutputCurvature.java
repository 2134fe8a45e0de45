package dev.strongform.optim.output;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;

/**
 * The curvature of output layers alone, from a system of their columns: steps in all other
 * parameters are zero.
 */
final class OutputCurvature implements DampedCurvature {
  private final OutputLayers layers;
  private final DampedCurvature own;
  private double[] inner = {};

  /**
   * A curvature.
   *
   * @param own takes the system of the output layers' columns
   */
  OutputCurvature(OutputLayers layers, DampedCurvature own) {
    this.layers = layers;
    this.own = own;
  }

  @Override
  public Capability needs() {
    return own.needs();
  }

  @Override
  public boolean holdsParameters() {
    return true;
  }

  @Override
  public Optional<String> refusal(int parameters) {
    if (layers.size() == 0) {
      return Optional.of("it moves output layers, but there are none; take lm");
    }
    return layers.size() < parameters
        ? Optional.empty()
        : Optional.of(
            "it holds hidden layers, but none is trained: output layers are all there is; take"
                + " gauss-newton");
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    inner = new double[layers.size()];
    own.observe(part(at), sampleChanged);
  }

  @Override
  public boolean overflows() {
    return own.overflows();
  }

  @Override
  public double unit(Linearisation at) {
    return own.unit(at);
  }

  @Override
  public double smallest(Linearisation at) {
    return own.smallest(at);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return step(at, gradient, 0, step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
    Linearisation part = part(at);
    double[] slope = gradient == at.gradient() ? part.gradient() : layers.of(gradient);
    if (!own.step(part, slope, damping, inner)) {
      return false;
    }
    layers.spread(inner, step);
    return true;
  }

  /** None: the path is one of all parameters, and no preset bends these steps. */
  @Override
  public boolean accelerate(Linearisation at, GaussNewtonSystem.Path path, double[] step) {
    return false;
  }

  @Override
  public double predictedDecrease(
      Linearisation at, double[] gradient, double damping, double[] step) {
    return own.predictedDecrease(part(at), layers.of(gradient), damping, layers.of(step));
  }

  /** What is known of the output layers. */
  private Linearisation part(Linearisation at) {
    return new Linearisation(
        at.objective(), layers.of(at.theta()), at.value(), layers.of(at.gradient()), at.system());
  }
}
