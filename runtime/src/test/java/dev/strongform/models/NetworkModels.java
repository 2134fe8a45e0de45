package dev.strongform.models;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.kernel.TermInfo;
import java.util.List;
import java.util.Optional;

/** Small problems over the runtime's networks, assembled as the processor would. */
public final class NetworkModels {
  private NetworkModels() {}

  /** {@code -lap u = 2 pi^2 sin(pi x) sin(pi y)} on the unit square, zero on the boundary. */
  public static ModelProblem poisson(Integer... hidden) {
    Domain square =
        new Domain(List.of(new Axis("x", 0, 1, false, false), new Axis("y", 0, 1, false, false)));
    Architecture net = new Architecture("u", List.of(hidden), Activation.TANH, 1);
    JetShape shape = JetShape.closure(2, List.of(Channel.laplacian(0, 1)));
    JetShape values = JetShape.closure(2, List.of());
    JetKernel.Algebra balance =
        (point, jet, partials) -> {
          partials[shape.size() - 1] = 1;
          return jet[shape.size() - 1] + 2 * Math.PI * Math.PI * product(point);
        };
    JetKernel.Algebra zero =
        (point, jet, partials) -> {
          partials[0] = 1;
          return jet[0];
        };
    TermInfo inside =
        new TermInfo("balance", TermInfo.Kind.EQUATION, "lap u + f", List.of(), false, 1);
    TermInfo around = new TermInfo("walls", TermInfo.Kind.BOUNDARY, "u", faces(), false, 1);
    JetNetwork onValues = new JetNetwork(square, net, values, 0);
    return new ModelProblem(
        ModelProblem.info("Poisson", ""),
        square,
        JetNetwork.parameters(square, net, 0),
        List.of(
            new JetKernel(inside, new JetNetwork(square, net, shape, 0), 2, shape.size(), balance),
            new JetKernel(around, onValues, 2, 1, zero)),
        (theta, point) -> value(onValues, theta, point),
        Optional.of((unknown, point) -> product(point)));
  }

  /** {@code -u_xx = pi^2 sin(pi x)} on the unit interval, zero at its ends. */
  public static ModelProblem arch(Integer... hidden) {
    return onLine("Arch", 0, hidden);
  }

  /**
   * {@code -u_xx + 20 u^3 = pi^2 sin(pi x) + 20 sin(pi x)^3} on the unit interval, zero at its
   * ends.
   */
  public static ModelProblem cubic(Integer... hidden) {
    return onLine("Cubic", 20, hidden);
  }

  /** {@code -u_xx + k u^3} is what makes {@code sin(pi x)} the solution. */
  private static ModelProblem onLine(String name, double k, Integer... hidden) {
    Domain line = new Domain(List.of(new Axis("x", 0, 1, false, false)));
    Architecture net = new Architecture("u", List.of(hidden), Activation.TANH, 1);
    JetShape shape = JetShape.closure(1, List.of(Channel.partial(0, 0)));
    JetKernel.Algebra balance =
        (point, jet, partials) -> {
          double sine = Math.sin(Math.PI * point[0]);
          partials[0] = 3 * k * jet[0] * jet[0];
          partials[shape.size() - 1] = -1;
          return -jet[shape.size() - 1]
              + k * jet[0] * jet[0] * jet[0]
              - Math.PI * Math.PI * sine
              - k * sine * sine * sine;
        };
    JetKernel.Algebra zero =
        (point, jet, partials) -> {
          partials[0] = 1;
          return jet[0];
        };
    TermInfo inside =
        new TermInfo("balance", TermInfo.Kind.EQUATION, "-u_xx - f", List.of(), false, 1);
    List<Face> ends = List.of(new Face(0, false), new Face(0, true));
    TermInfo around = new TermInfo("ends", TermInfo.Kind.BOUNDARY, "u", ends, false, 1);
    JetNetwork onValues = new JetNetwork(line, net, JetShape.closure(1, List.of()), 0);
    return new ModelProblem(
        ModelProblem.info(name, ""),
        line,
        JetNetwork.parameters(line, net, 0),
        List.of(
            new JetKernel(inside, new JetNetwork(line, net, shape, 0), 1, shape.size(), balance),
            new JetKernel(around, onValues, 1, 1, zero)),
        (theta, point) -> value(onValues, theta, point),
        Optional.of((unknown, point) -> Math.sin(Math.PI * point[0])));
  }

  /** {@code u_xxxx = 1} on the unit interval, with no condition at its ends. */
  public static ModelProblem beam(Integer... hidden) {
    Domain line = new Domain(List.of(new Axis("x", 0, 1, false, false)));
    Architecture net = new Architecture("u", List.of(hidden), Activation.TANH, 1);
    JetShape shape = JetShape.closure(1, List.of(Channel.partial(0, 0, 0, 0)));
    JetKernel.Algebra balance =
        (point, jet, partials) -> {
          partials[shape.size() - 1] = 1;
          return jet[shape.size() - 1] - 1;
        };
    TermInfo inside =
        new TermInfo("balance", TermInfo.Kind.EQUATION, "u_xxxx - 1", List.of(), false, 1);
    JetNetwork onValues = new JetNetwork(line, net, JetShape.closure(1, List.of()), 0);
    return new ModelProblem(
        ModelProblem.info("Beam", ""),
        line,
        JetNetwork.parameters(line, net, 0),
        List.of(
            new JetKernel(inside, new JetNetwork(line, net, shape, 0), 1, shape.size(), balance)),
        (theta, point) -> value(onValues, theta, point),
        Optional.empty());
  }

  private static double product(double[] point) {
    return Math.sin(Math.PI * point[0]) * Math.sin(Math.PI * point[1]);
  }

  private static List<Face> faces() {
    return List.of(new Face(0, false), new Face(0, true), new Face(1, false), new Face(1, true));
  }

  private static double value(JetNetwork network, double[] theta, double[] point) {
    JetMemory memory = network.newMemory(1);
    network.forward(theta, point, memory);
    return memory.outputs[0];
  }
}
