package dev.strongform.processor.harness;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.CompositionTable;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.ParameterRange;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * The forward sweep of a network at one point, number by number. Where a feature's channel is zero,
 * which at a random point it is only if it is zero everywhere, no weight is multiplied by it. A
 * derivative of the nonlinearity counts as one operation; the features are not counted.
 */
final class CountingNetwork extends JetMemory {
  private final NetworkPlan plan;
  private final OperationCounter counter;

  CountingNetwork(NetworkPlan plan, int lanes, OperationCounter counter) {
    super(plan, lanes);
    if (lanes != 1) {
      throw new IllegalArgumentException("operations are counted at one point, not " + lanes);
    }
    this.plan = plan;
    this.counter = counter;
  }

  @Override
  protected void forward(double[] theta, double[] points) {
    double[][] jets = features(points);
    for (int layer = 0; layer <= plan.last(); layer++) {
      jets = affine(theta, plan.layers().get(layer), jets, layer == 0);
      if (layer < plan.last()) {
        Activation activation = plan.activations().get(layer);
        jets = Arrays.stream(jets).map(y -> nonlinear(activation, y)).toArray(double[][]::new);
      }
    }
    for (int output = 0; output < jets.length; output++) {
      System.arraycopy(jets[output], 0, outputs, output * plan.channels(), plan.channels());
    }
  }

  private double[][] features(double[] points) {
    double[][] jets = new double[plan.inputs().features()][plan.channels()];
    double[] cell = new double[1];
    for (int feature = 0; feature < jets.length; feature++) {
      for (int c = 0; c < plan.channels(); c++) {
        plan.inputs().fill(feature, c, points, cell, 1);
        jets[feature][c] = cell[0];
      }
    }
    return jets;
  }

  private double[][] affine(double[] theta, LayerPlan layer, double[][] x, boolean isFirst) {
    double[][] y = new double[layer.outputs()][plan.channels()];
    for (int o = 0; o < layer.outputs(); o++) {
      y[o][0] = theta[layer.biases() + o];
      for (int c = 0; c < plan.channels(); c++) {
        for (int i = 0; i < layer.inputs(); i++) {
          if (!isFirst || x[i][c] != 0) {
            double weight = theta[layer.weights() + o * layer.inputs() + i];
            y[o][c] = counter.sum(y[o][c], counter.product(weight, x[i][c]));
          }
        }
      }
    }
    return y;
  }

  private double[] nonlinear(Activation activation, double[] y) {
    CompositionTable table = plan.composition();
    double[] slopes = slopes(activation, y[0], table.highest + 1);
    counter.add(slopes.length);
    double[] nodes = Arrays.copyOf(y, table.channels + table.products());
    for (int p = 0; p < table.products(); p++) {
      nodes[table.channels + p] = counter.product(nodes[table.left[p]], y[table.right[p]]);
    }
    double[] z = new double[table.channels];
    z[0] = slopes[0];
    for (int c = 1; c < table.channels; c++) {
      z[c] = counter.product(slopes[1], y[c]);
    }
    for (int t = 0; t < table.terms(); t++) {
      double factor = counter.product(table.coefficient[t], slopes[table.order[t]]);
      int target = table.channel[t];
      z[target] = counter.sum(z[target], counter.product(factor, nodes[table.node[t]]));
    }
    return z;
  }

  /** The nonlinearity's derivatives from order zero, by automatic differentiation. */
  private double[] slopes(Activation activation, double at, int highest) {
    DerivativeStructure x = new DSFactory(1, highest).variable(0, at);
    return Arrays.copyOf(apply(activation, x).getAllDerivatives(), highest + 1);
  }

  private static DerivativeStructure apply(Activation activation, DerivativeStructure x) {
    return switch (activation) {
      case TANH -> x.tanh();
      case SINE -> x.sin();
      case SWISH -> x.divide(x.negate().exp().add(1));
      case SOFTPLUS -> x.exp().log1p();
      case GELU -> throw new UnsupportedOperationException("no problem that is counted uses it");
    };
  }

  @Override
  protected void reverse(double[] theta, int n, double[] gradient) {
    throw new UnsupportedOperationException("forward sweeps alone are counted");
  }

  @Override
  protected void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    throw new UnsupportedOperationException("forward sweeps alone are counted");
  }

  @Override
  protected void pushforward(double[] theta, double[] v) {
    throw new UnsupportedOperationException("forward sweeps alone are counted");
  }
}
