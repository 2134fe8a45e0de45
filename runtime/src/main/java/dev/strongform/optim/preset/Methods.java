package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodProvider;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.output.OutputLayers;
import dev.strongform.optim.step.StepControl;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The named methods: one table of presets, each a composition of parts, and those of {@link
 * MethodProvider}s on the class path.
 */
public final class Methods {
  private static final Map<String, Function<MethodSettings, Method>> TABLE = table();

  private static final ProvidedMethods PROVIDED =
      new ProvidedMethods(
          ServiceLoader.load(MethodProvider.class, Methods.class.getClassLoader()), TABLE.keySet());

  private Methods() {}

  private static Map<String, Function<MethodSettings, Method>> table() {
    Map<String, Function<MethodSettings, Method>> table = new LinkedHashMap<>();
    table.put("lm", Methods::levenbergMarquardt);
    table.put("lm-plain", Methods::plainLevenbergMarquardt);
    table.put("lm-qr", Methods::triangularLevenbergMarquardt);
    table.put("lm-output", Methods::outputLevenbergMarquardt);
    table.put("gauss-newton", Methods::gaussNewton);
    EnergyMethods.addTo(table);
    table.put("varpro", Methods::variableProjection);
    table.put("varpro-qr", Methods::triangularVariableProjection);
    table.put("varpro-full", Methods::golubPereyra);
    QuasiNewtonMethods.addTo(table);
    DescentMethods.addTo(table);
    CurvatureMethods.addTo(table);
    StochasticMethods.addTo(table);
    FiniteSumMethods.addTo(table);
    MatrixMethods.addTo(table);
    return Collections.unmodifiableMap(table);
  }

  /** The names, in the order of the table, then those of providers. */
  public static List<String> names() {
    return Stream.concat(TABLE.keySet().stream(), PROVIDED.methods().keySet().stream()).toList();
  }

  /**
   * Builds a method for one run.
   *
   * @throws IllegalArgumentException if there is none of that name, or no memory for it
   */
  public static Method named(String name, MethodSettings settings) {
    return preset(name).apply(settings);
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if there is no method of that name; the message lists them
   */
  public static void requireKnown(String name) {
    preset(name);
  }

  private static Function<MethodSettings, Method> preset(String name) {
    Function<MethodSettings, Method> preset =
        TABLE.getOrDefault(name, PROVIDED.methods().get(name));
    if (preset == null) {
      throw unknown(name, names());
    }
    return preset;
  }

  /** There is no method of that name; providers that were left out may be why. */
  public static IllegalArgumentException unknown(String name, List<String> known) {
    String there = "there is no method \"" + name + "\"; there are " + String.join(", ", known);
    return new IllegalArgumentException(
        Stream.concat(Stream.of(there), PROVIDED.leftOut().stream())
            .collect(Collectors.joining("; ")));
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

  /**
   * Variable projection: Levenberg-Marquardt on what is left of the residual once the output layer,
   * in which it must be affine, is solved for by linear least squares at every trial (Golub and
   * Pereyra 1973). With the output layer at its solution, the step in the other parameters is the
   * one of Kaufman's reduced Jacobian (1975), damped and bent as in {@code lm}.
   */
  private static Method variableProjection(MethodSettings settings) {
    Direction direction = settings.gaussNewton().get();
    StepControl control = StepControl.projectedLevenbergMarquardt(settings.blocks());
    return damped("varpro", settings, direction, control);
  }

  /**
   * Variable projection as {@code varpro}, by the triangular factor of {@code J}, as {@code lm-qr}:
   * for the last digits. Large weights of the output layer spread the scales of {@code J} so far
   * that the damping must fall below the rounding of {@code J'J}.
   */
  private static Method triangularVariableProjection(MethodSettings settings) {
    Direction direction = settings.triangular().get();
    StepControl control = StepControl.projectedLevenbergMarquardt(settings.blocks());
    return damped("varpro-qr", settings, direction, control);
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

  private static Method damped(
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
