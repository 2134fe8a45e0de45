package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.output.OutputLayers;
import dev.strongform.optim.step.StepControl;
import java.util.Map;
import java.util.function.Function;

/**
 * The presets that solve the linearised residual for all parameters, or for output layers alone.
 */
final class LeastSquaresMethods {
  private LeastSquaresMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("lm", LeastSquaresMethods::levenbergMarquardt);
    table.put("lm-plain", LeastSquaresMethods::plainLevenbergMarquardt);
    table.put("lm-qr", LeastSquaresMethods::triangularLevenbergMarquardt);
    table.put("lm-output", LeastSquaresMethods::outputLevenbergMarquardt);
    table.put("gauss-newton", LeastSquaresMethods::gaussNewton);
  }

  /**
   * Levenberg-Marquardt with geodesic acceleration: {@code (J'J + lambda) v = -J'r} by Cholesky,
   * {@code lambda} by Nielsen's gain ratio (Levenberg 1944, Marquardt 1963, Nielsen 1999), and each
   * step bent along the model's curvature (Transtrum and Sethna 2012). Assembles {@code J'J} in
   * tiles and never holds {@code J}. Costs {@code P^2} memory and {@code N P^2 + P^3 / 3}
   * operations an iteration for {@code P} parameters and {@code N} points; reaches the last digits.
   * With a batch, curvature and gain ratio are of the batch. Where points are fewer than parameters
   * the same steps come from {@code J J'}.
   */
  private static Method levenbergMarquardt(MethodSettings settings) {
    Direction direction = settings.gaussNewton().get();
    return damped("lm", settings, direction, StepControl.geodesicLevenbergMarquardt());
  }

  /** Levenberg-Marquardt as {@code lm}, with straight steps: no second derivative is looked at. */
  private static Method plainLevenbergMarquardt(MethodSettings settings) {
    Direction direction = settings.gaussNewton().get();
    return damped("lm-plain", settings, direction, StepControl.levenbergMarquardt());
  }

  /**
   * Levenberg-Marquardt as {@code lm}, by the triangular factor of {@code J}, in tiles, instead of
   * {@code J'J}: the condition number is not squared, so that the damping may fall further. Costs
   * about three times as much an iteration.
   */
  private static Method triangularLevenbergMarquardt(MethodSettings settings) {
    Direction direction = settings.triangular().get();
    return damped("lm-qr", settings, direction, StepControl.geodesicLevenbergMarquardt());
  }

  /**
   * Levenberg-Marquardt on output layers alone, {@code c = c - (J_c'J_c + lambda)^-1 J_c'r} with
   * all hidden layers held: over them an equation is nonlinear in {@code c} only where it is in its
   * unknown, and this is its damped Newton method (Levenberg 1944, Nielsen 1999), by a triangular
   * factor of the columns {@code J_c}. A start for methods that move all layers, as in {@code
   * output-lm}. Costs a gradient and {@code 2 N P_c^2} operations an iteration for the {@code P_c}
   * parameters of output layers.
   */
  private static Method outputLevenbergMarquardt(MethodSettings settings) {
    OutputLayers layers = OutputLayers.of(settings.blocks());
    return new Method(
        "lm-output",
        settings.samples(),
        Direction.output(layers.ranges()),
        Momentum.none(),
        layers.curvature(LeastSquares.gaussNewton(DampingScale.IDENTITY)),
        StepControl.levenbergMarquardt());
  }

  /**
   * Gauss-Newton: each step makes the linearised residual {@code r + J s} least, by the triangular
   * factor of {@code J} in tiles and a QR with column pivoting of that, which leaves out directions
   * below 1e-15 of the largest; full steps, halved while the loss does not fall, and then further
   * ones with the same factors, where the back end keeps them. Over an output layer and equations
   * affine in their unknowns that is one linear least squares problem, which the further steps
   * refine; over nonlinear equations it is Newton's method on the output layer. Costs {@code 2 N
   * P^2 + 4 P^3 / 3} operations an iteration, and a gradient a further step.
   */
  private static Method gaussNewton(MethodSettings settings) {
    return new Method(
        "gauss-newton",
        settings.samples(),
        settings.triangular().get(),
        Momentum.none(),
        LeastSquares.rankRevealing(1e-15),
        StepControl.newton());
  }

  /** A damped Gauss-Newton matrix, without momentum. */
  static Method damped(
      String name, MethodSettings settings, Direction direction, StepControl control) {
    return new Method(
        name,
        settings.samples(),
        direction,
        Momentum.none(),
        LeastSquares.gaussNewton(DampingScale.IDENTITY),
        control);
  }
}
