package dev.strongform.processor.harness;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ParameterLayout;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.HighPrecision;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.UnknownModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;

/**
 * Derivatives of the unknowns by central differences of fourth order in sixty digits: the networks,
 * the ansatz and the point are all evaluated anew, so that no jet and no symbolic derivative is
 * trusted.
 */
public final class NetworkDifferences {
  private static final HighPrecision ARITHMETIC = new HighPrecision(60);
  private static final Dfp STEP = ARITHMETIC.constant(0x1p-20);
  private static final double[] WEIGHTS = {1.0, -8.0, 8.0, -1.0};
  private static final int[] PLACES = {-2, -1, 1, 2};

  private final CompiledProblem problem;
  private final CapturedModel model;
  private final double[] theta;
  private final Map<Place, Dfp[]> known = new HashMap<>();

  /** A network and the point where it is evaluated: nested differences meet the same ones again. */
  private record Place(int network, List<Dfp> at) {}

  /** Derivatives at given parameters. */
  public NetworkDifferences(CompiledProblem problem, CapturedModel model, double[] theta) {
    this.problem = problem;
    this.model = model;
    this.theta = theta;
  }

  /** The value of an expression in the unknowns and their derivatives. */
  public double value(Expr written, double[] point) {
    Dfp[] at = new Dfp[point.length];
    for (int axis = 0; axis < at.length; axis++) {
      at[axis] = ARITHMETIC.constant(point[axis]);
    }
    return Interpreter.evaluate(written, leaf -> leaf(leaf, at), ARITHMETIC).toDouble();
  }

  private Dfp leaf(Expr leaf, Dfp[] at) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      return at[coordinate.axis()];
    }
    Expr.Jet jet = (Expr.Jet) leaf;
    Dfp sum = ARITHMETIC.constant(0);
    for (Operator partial : jet.operator().partials()) {
      sum = sum.add(difference(jet.field(), partial.axes(), at));
    }
    return sum;
  }

  private Dfp difference(String field, List<Integer> axes, Dfp[] at) {
    if (axes.isEmpty()) {
      return unknown(field, at);
    }
    Dfp sum = ARITHMETIC.constant(0);
    for (int i = 0; i < PLACES.length; i++) {
      Dfp[] moved = at.clone();
      moved[axes.get(0)] = moved[axes.get(0)].add(STEP.multiply(PLACES[i]));
      Dfp value = difference(field, axes.subList(1, axes.size()), moved);
      sum = sum.add(value.multiply(ARITHMETIC.constant(WEIGHTS[i])));
    }
    return sum.divide(STEP.multiply(12));
  }

  private Dfp unknown(String name, Dfp[] at) {
    Optional<UnknownModel> unknown = model.lowered().unknown(name);
    Optional<Expr> ansatz = unknown.flatMap(UnknownModel::ansatz);
    if (ansatz.isEmpty()) {
      return output(name, at);
    }
    return Interpreter.evaluate(
        ansatz.get(),
        leaf ->
            leaf instanceof Expr.Coordinate coordinate
                ? at[coordinate.axis()]
                : output(((Expr.Jet) leaf).field(), at),
        ARITHMETIC);
  }

  private Dfp output(String field, Dfp[] at) {
    List<List<String>> outputs = model.lowered().outputs();
    for (int network = 0; network < outputs.size(); network++) {
      if (outputs.get(network).contains(field)) {
        Place place = new Place(network, List.of(at));
        return known
            .computeIfAbsent(place, here -> forward(here.network(), at))[
            outputs.get(network).indexOf(field)];
      }
    }
    throw new IllegalArgumentException("no network gives " + field);
  }

  private Dfp[] forward(int index, Dfp[] at) {
    Architecture network = problem.networks().get(index);
    int offset = ParameterLayout.of(problem.domain(), problem.networks()).start(index);
    Dfp[] values = inputs(at);
    for (int layer = 0; layer <= network.layers().size(); layer++) {
      boolean last = layer == network.layers().size();
      int width = last ? network.outputs() : network.layers().get(layer);
      Dfp[] next = new Dfp[width];
      for (int row = 0; row < width; row++) {
        Dfp sum = ARITHMETIC.constant(theta[offset + width * values.length + row]);
        for (int column = 0; column < values.length; column++) {
          double weight = theta[offset + row * values.length + column];
          sum = sum.add(values[column].multiply(ARITHMETIC.constant(weight)));
        }
        next[row] = last ? sum : activate(network.activation(layer), sum);
      }
      offset += width * (values.length + 1);
      values = next;
    }
    return values;
  }

  private Dfp[] inputs(Dfp[] at) {
    List<Dfp> inputs = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      Axis axis = problem.domain().axes().get(i);
      Dfp length = ARITHMETIC.constant(axis.length());
      Dfp along = at[i].subtract(ARITHMETIC.constant(axis.min())).divide(length);
      if (axis.periodic()) {
        Dfp phase = along.multiply(at[i].getField().getPi()).multiply(2);
        inputs.add(phase.cos());
        inputs.add(phase.sin());
      } else {
        inputs.add(along.multiply(2).subtract(1));
      }
    }
    return inputs.toArray(new Dfp[0]);
  }

  private static Dfp activate(Activation activation, Dfp x) {
    Dfp one = ARITHMETIC.constant(1);
    return switch (activation) {
      case TANH -> {
        Dfp e = x.multiply(2).exp();
        yield e.subtract(1).divide(e.add(1));
      }
      case SINE -> x.sin();
      case SWISH -> x.divide(x.negate().exp().add(one));
      case SOFTPLUS -> x.exp().add(one).log();
      case GELU -> throw new IllegalArgumentException("no toy has it");
    };
  }
}
