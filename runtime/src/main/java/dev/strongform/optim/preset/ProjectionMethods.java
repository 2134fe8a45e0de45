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

/** The presets that solve for output layers at every trial: variable projection. */
final class ProjectionMethods {
  private ProjectionMethods() {}

  /** Adds them to the table. */
  static void addTo(Map<String, Function<MethodSettings, Method>> table) {
    table.put("varpro", ProjectionMethods::variableProjection);
    table.put("varpro-qr", ProjectionMethods::triangularVariableProjection);
    table.put("varpro-full", ProjectionMethods::golubPereyra);
  }

  /**
   * Variable projection: Levenberg-Marquardt on what is left of the residual once the output layer,
   * in which it must be affine, is solved for by linear least squares at every trial (Golub and
   * Pereyra 1973). With the output layer at its solution, the step in the other parameters is the
   * one of Kaufman's reduced Jacobian (1975), damped and bent as in {@code lm}.
   */
  private static Method variableProjection(MethodSettings settings) {
    Direction direction = settings.gaussNewton().get();
    StepControl control = StepControl.projectedLevenbergMarquardt(settings.blocks());
    return LeastSquaresMethods.damped("varpro", settings, direction, control);
  }

  /**
   * Variable projection as {@code varpro}, by the triangular factor of {@code J}, as {@code lm-qr}:
   * for the last digits. Large weights of the output layer spread the scales of {@code J} so far
   * that the damping must fall below the rounding of {@code J'J}.
   */
  private static Method triangularVariableProjection(MethodSettings settings) {
    Direction direction = settings.triangular().get();
    StepControl control = StepControl.projectedLevenbergMarquardt(settings.blocks());
    return LeastSquaresMethods.damped("varpro-qr", settings, direction, control);
  }

  /**
   * Variable projection as {@code varpro}, by the whole Jacobian of what is left of the residual
   * (Golub and Pereyra 1973), which knows how the output layer's solution turns as the hidden
   * layers move. Costs a pullback an iteration for each parameter of the output layer besides.
   */
  private static Method golubPereyra(MethodSettings settings) {
    return new Method(
        "varpro-full",
        settings.samples(),
        settings.gaussNewton().get(),
        Momentum.none(),
        OutputLayers.of(settings.blocks())
            .golubPereyra(LeastSquares.gaussNewton(DampingScale.IDENTITY)),
        StepControl.projectedLevenbergMarquardt(settings.blocks()));
  }
}
