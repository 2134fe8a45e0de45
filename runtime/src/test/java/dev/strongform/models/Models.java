package dev.strongform.models;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import java.util.List;
import java.util.Optional;

/** Small problems whose derivatives are written by hand. */
public final class Models {
  private Models() {}

  private static TermInfo term(String name, TermInfo.Kind kind, Face... faces) {
    return new TermInfo(name, kind, "r", List.of(faces), faces.length > 0, 1);
  }

  private static List<ParameterBlock> blocks(int... sizes) {
    ParameterBlock[] blocks = new ParameterBlock[sizes.length];
    int offset = 0;
    for (int i = 0; i < sizes.length; i++) {
      blocks[i] = new ParameterBlock("block" + i, offset, sizes[i], 1);
      offset += sizes[i];
    }
    return List.of(blocks);
  }

  /**
   * {@code u = sum_k theta_k x^k} with five terms, fitted to a sixth power on [-1, 1]: linear least
   * squares with a residual that does not vanish.
   */
  public static ModelProblem linear() {
    int terms = 5;
    PointModel fit =
        (theta, point, normal, row) -> {
          double power = 1;
          double sum = -Math.pow(point[0], 6);
          for (int k = 0; k < terms; k++, power *= point[0]) {
            row[k] = power;
            sum += theta[k] * power;
          }
          return sum;
        };
    Domain domain = new Domain(List.of(new Axis("x", -1, 1, false, false)));
    TermKernel kernel = new PointKernel(term("fit", TermInfo.Kind.EQUATION), 1, terms, fit);
    return new ModelProblem(
        ModelProblem.info("Linear", ""),
        domain,
        blocks(terms),
        List.of(kernel),
        (theta, point) -> polynomial(theta, point[0]),
        Optional.empty());
  }

  /**
   * {@code u^3 + u} of {@code u = c0 + c1 tanh(h x)}, fitted to that of {@code h = 1, c = (1, 1/2)}
   * on the unit interval: nonlinear in the unknown, which is linear in its output layer.
   */
  public static ModelProblem cubic() {
    PointModel fit =
        (theta, point, normal, row) -> {
          double s = Math.tanh(theta[0] * point[0]);
          double u = theta[1] + theta[2] * s;
          double known = 1 + 0.5 * Math.tanh(point[0]);
          double slope = 3 * u * u + 1;
          row[0] = slope * theta[2] * point[0] * (1 - s * s);
          row[1] = slope;
          row[2] = slope * s;
          return u * u * u + u - known * known * known - known;
        };
    return new ModelProblem(
        ModelProblem.info("Cubic", ""),
        new Domain(List.of(new Axis("x", 0, 1, false, false))),
        List.of(new ParameterBlock("u.layer1", 0, 1, 1), new ParameterBlock("u.output", 1, 2, 1)),
        List.of(new PointKernel(term("fit", TermInfo.Kind.EQUATION), 1, 3, fit)),
        (theta, point) -> theta[1] + theta[2] * Math.tanh(theta[0] * point[0]),
        Optional.empty());
  }

  private static double polynomial(double[] theta, double x) {
    double sum = 0;
    for (int k = theta.length - 1; k >= 0; k--) {
      sum = theta[k] + x * sum;
    }
    return sum;
  }

  /** Rosenbrock's valley as two residuals, {@code 10 (b - a^2)} and {@code 1 - a}. */
  public static ModelProblem rosenbrock() {
    PointModel valley =
        (theta, point, normal, row) -> {
          row[0] = -20 * theta[0];
          row[1] = 10;
          return 10 * (theta[1] - theta[0] * theta[0]);
        };
    PointModel slope =
        (theta, point, normal, row) -> {
          row[0] = -1;
          row[1] = 0;
          return 1 - theta[0];
        };
    Domain domain = new Domain(List.of(new Axis("x", 0, 1, false, false)));
    return new ModelProblem(
        ModelProblem.info("Rosenbrock", ""),
        domain,
        blocks(2),
        List.of(
            new PointKernel(
                term("valley", TermInfo.Kind.BOUNDARY, new Face(0, false)), 1, 2, valley),
            new PointKernel(term("slope", TermInfo.Kind.BOUNDARY, new Face(0, true)), 1, 2, slope)),
        (theta, point) -> theta[0],
        Optional.empty());
  }

  /**
   * The point of a circle that is nearest to (0.75, 1), as two residuals and the condition {@code
   * (a^2 + b^2 - 1) / 2 = 0}: (0.6, 0.8), with the multiplier 1/4.
   */
  public static ModelProblem circle() {
    PointModel first =
        (theta, point, normal, row) -> {
          row[0] = 1;
          row[1] = 0;
          return theta[0] - 0.75;
        };
    PointModel second =
        (theta, point, normal, row) -> {
          row[0] = 0;
          row[1] = 1;
          return theta[1] - 1;
        };
    PointModel circle =
        (theta, point, normal, row) -> {
          row[0] = theta[0];
          row[1] = theta[1];
          return (theta[0] * theta[0] + theta[1] * theta[1] - 1) / 2;
        };
    return new ModelProblem(
        ModelProblem.info("Circle", ""),
        new Domain(List.of(new Axis("x", 0, 1, false, false))),
        blocks(2),
        List.of(
            new PointKernel(term("first", TermInfo.Kind.EQUATION), 1, 2, first),
            new PointKernel(term("second", TermInfo.Kind.EQUATION), 1, 2, second),
            new PointKernel(
                term("circle", TermInfo.Kind.BOUNDARY, new Face(0, true)), 1, 2, circle)),
        (theta, point) -> theta[0],
        Optional.empty());
  }

  /**
   * A line {@code a + b x} near 1 on [-1, 1] that must vanish at 1: with the mean {@code 1/3} of
   * {@code x^2} it is {@code 3/4 (1 - x)}, with the multiplier 1/4.
   */
  public static ModelProblem held() {
    PointModel near =
        (theta, point, normal, row) -> {
          row[0] = 1;
          row[1] = point[0];
          return theta[0] + theta[1] * point[0] - 1;
        };
    PointModel end =
        (theta, point, normal, row) -> {
          row[0] = 1;
          row[1] = 1;
          return theta[0] + theta[1];
        };
    return new ModelProblem(
        ModelProblem.info("Held", ""),
        new Domain(List.of(new Axis("x", -1, 1, false, false))),
        blocks(2),
        List.of(
            new PointKernel(term("near", TermInfo.Kind.EQUATION), 1, 2, near),
            new PointKernel(term("end", TermInfo.Kind.BOUNDARY, new Face(0, true)), 1, 2, end)),
        (theta, point) -> theta[0] + theta[1] * point[0],
        Optional.empty());
  }

  /** {@code u' = -u}, {@code u(0) = 1} on [0, 1] by a network of one hidden layer. */
  public static ModelProblem decay(int width) {
    int parameters = 3 * width + 1;
    Domain domain = new Domain(List.of(new Axis("t", 0, 1, true, false)));
    PointModel equation =
        (theta, point, normal, row) -> {
          double sum = theta[3 * width];
          row[3 * width] = 1;
          for (int j = 0; j < width; j++) {
            double a = theta[j];
            double w = theta[width + j];
            double h = Math.tanh(w * point[0] + theta[2 * width + j]);
            double slope = 1 - h * h;
            double bend = -2 * h * slope;
            sum += a * (h + w * slope);
            row[j] = h + w * slope;
            row[width + j] = a * (slope * point[0] + slope + w * bend * point[0]);
            row[2 * width + j] = a * (slope + w * bend);
          }
          return sum;
        };
    PointModel start =
        (theta, point, normal, row) -> {
          double sum = theta[3 * width] - 1;
          row[3 * width] = 1;
          for (int j = 0; j < width; j++) {
            double h = Math.tanh(theta[width + j] * point[0] + theta[2 * width + j]);
            sum += theta[j] * h;
            row[j] = h;
            row[width + j] = theta[j] * (1 - h * h) * point[0];
            row[2 * width + j] = theta[j] * (1 - h * h);
          }
          return sum;
        };
    return new ModelProblem(
        ModelProblem.info("Decay", ""),
        domain,
        List.of(
            new ParameterBlock("output.weights", 0, 1, width),
            new ParameterBlock("hidden.weights", width, width, 1),
            new ParameterBlock("biases", 2 * width, width, 1),
            new ParameterBlock("bias", 3 * width, 1, 1)),
        List.of(
            new PointKernel(term("rate", TermInfo.Kind.EQUATION), 1, parameters, equation),
            new PointKernel(
                term("one", TermInfo.Kind.INITIAL, new Face(0, false)), 1, parameters, start)),
        (theta, point) -> network(theta, width, point[0]),
        Optional.of((unknown, point) -> Math.exp(-point[0])));
  }

  private static double network(double[] theta, int width, double t) {
    double sum = theta[3 * width];
    for (int j = 0; j < width; j++) {
      sum += theta[j] * Math.tanh(theta[width + j] * t + theta[2 * width + j]);
    }
    return sum;
  }

  /** {@code log(theta x)}: not finite wherever the parameter or the point is not positive. */
  public static ModelProblem logarithm() {
    PointModel model =
        (theta, point, normal, row) -> {
          row[0] = 1 / theta[0];
          return Math.log(theta[0] * (point[0] - 0.5));
        };
    return new ModelProblem(
        ModelProblem.info("Logarithm", ""),
        new Domain(List.of(new Axis("x", 0, 1, false, false))),
        blocks(1),
        List.of(new PointKernel(term("bad", TermInfo.Kind.EQUATION), 1, 1, model)),
        (theta, point) -> theta[0],
        Optional.empty());
  }
}
