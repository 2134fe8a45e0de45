package dev.strongform.processor.harness;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.Coefficient;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.kernel.ParameterLayout;
import dev.strongform.kernel.Tile;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Operator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The values of an expression's leaves at the points of a tile, found without any generated code:
 * every derivative of a network comes from a jet of its own, which carries nothing else.
 */
public final class LeafValues {
  private final BuiltProblem built;
  private final CompiledProblem problem;
  private final List<List<String>> outputs;
  private final double[] theta;
  private final Tile tile;
  private final Map<Expr.Jet, double[]> jets = new HashMap<>();

  /**
   * Values at a tile's points.
   *
   * @param outputs the fields that each network gives
   */
  public LeafValues(BuiltProblem built, List<List<String>> outputs, double[] theta, Tile tile) {
    this.built = built;
    this.problem = built.problem();
    this.outputs = outputs;
    this.theta = theta;
    this.tile = tile;
  }

  /** The values at one lane. */
  public ToDoubleFunction<Expr> at(int lane) {
    return leaf -> value(leaf, lane);
  }

  private double value(Expr leaf, int lane) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      return tile.points[coordinate.axis() * tile.lanes + lane];
    } else if (leaf instanceof Expr.Normal normal) {
      return tile.normals[normal.axis() * tile.lanes + lane];
    } else if (leaf instanceof Expr.OpaqueCall call) {
      return call(built, call, at(lane));
    } else if (leaf instanceof Expr.Symbol coefficient) {
      return coefficient(coefficient.name());
    }
    return jets.computeIfAbsent((Expr.Jet) leaf, this::jet)[lane];
  }

  /** The value of a call of another class, made as Java does. */
  public static double call(
      BuiltProblem built, Expr.OpaqueCall call, ToDoubleFunction<Expr> values) {
    Method method =
        Arrays.stream(built.load(call.owner()).getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(call.method()))
            .filter(candidate -> candidate.getReturnType() == double.class)
            .filter(candidate -> candidate.getParameterCount() == call.arguments().size())
            .findFirst()
            .orElseThrow();
    Object[] arguments = new Object[call.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      double value = Interpreter.evaluate(call.arguments().get(i), values);
      arguments[i] = passed(value, method.getParameterTypes()[i]);
    }
    try {
      method.trySetAccessible();
      return (double) method.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object passed(double value, Class<?> type) {
    if (type == long.class) {
      return (long) value;
    }
    return type == int.class ? (Object) (int) value : value;
  }

  private double[] jet(Expr.Jet jet) {
    for (int network = 0; network < outputs.size(); network++) {
      int output = outputs.get(network).indexOf(jet.field());
      if (output >= 0 && network == problem.networks().size()) {
        double[] constant = new double[tile.lanes];
        Arrays.fill(constant, coefficient(jet.field()));
        return constant;
      }
      if (output >= 0) {
        return evaluate(network, output, channel(jet.operator()));
      }
    }
    throw new IllegalArgumentException("no network gives " + jet);
  }

  /** A coefficient that is identified, from its parameter, which is among the last. */
  private double coefficient(String name) {
    List<Coefficient> all = problem.coefficients();
    for (int k = 0; k < all.size(); k++) {
      if (all.get(k).name().equals(name)) {
        return all.get(k).value(theta[theta.length - all.size() + k]);
      }
    }
    throw new IllegalArgumentException("no coefficient is called " + name);
  }

  private double[] evaluate(int index, int output, Channel channel) {
    Architecture architecture = problem.networks().get(index);
    JetShape shape = JetShape.closure(problem.domain().dimension(), List.of(channel));
    int offset = ParameterLayout.of(problem.domain(), problem.networks()).start(index);
    JetNetwork network = new JetNetwork(problem.domain(), architecture, shape, offset);
    JetMemory memory = network.newMemory(tile.lanes);
    network.forward(theta, tile.points, memory);
    int from = (output * shape.size() + shape.indexOf(channel)) * tile.lanes;
    return Arrays.copyOfRange(memory.outputs, from, from + tile.lanes);
  }

  private static Channel channel(Operator operator) {
    int[] axes = operator.axes().stream().mapToInt(Integer::intValue).toArray();
    return operator.kind() == Operator.Kind.LAPLACIAN
        ? Channel.laplacian(axes)
        : Channel.partial(axes);
  }
}
