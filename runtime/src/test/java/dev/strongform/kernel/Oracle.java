package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.special.Erf;

/**
 * The networks once more, in another library's automatic differentiation: the judge of the kernel.
 */
public final class Oracle {
  private Oracle() {}

  public static DerivativeStructure apply(Activation activation, DerivativeStructure x) {
    return switch (activation) {
      case TANH -> x.tanh();
      case SINE -> x.sin();
      case SWISH -> x.multiply(logistic(x));
      case SOFTPLUS -> x.getValue() > 0 ? x.add(x.negate().exp().log1p()) : x.exp().log1p();
      case GELU -> x.multiply(x.compose(normal(x.getValue(), x.getOrder())));
    };
  }

  private static DerivativeStructure logistic(DerivativeStructure x) {
    return x.negate().exp().add(1).reciprocal();
  }

  /** The normal distribution function and its derivatives, by Hermite's recurrence. */
  private static double[] normal(double x, int order) {
    double[] derivatives = new double[order + 1];
    derivatives[0] = 0.5 * Erf.erfc(-x / Math.sqrt(2));
    for (int k = 1; k <= order; k++) {
      double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
      derivatives[k] =
          k == 1 ? density : -x * derivatives[k - 1] - (k - 2) * (k > 2 ? derivatives[k - 2] : 0);
    }
    return derivatives;
  }

  /** Every output of a network at a point, with its derivatives. */
  static DerivativeStructure[] evaluate(
      Domain domain, Architecture network, double[] theta, double[] point, int order) {
    DSFactory factory = new DSFactory(domain.dimension(), order);
    List<ParameterBlock> blocks = JetNetwork.parameters(domain, network, 0);
    if (network.subdomains().isEmpty()) {
      return evaluate(domain, network, blocks, theta, factory, point);
    }
    List<BoxWindow> windows = network.subdomains().get().windows(domain);
    DerivativeStructure[] sums = new DerivativeStructure[network.outputs()];
    Arrays.fill(sums, factory.constant(0));
    for (int box = 0; box < windows.size(); box++) {
      int each = blocks.size() / windows.size();
      DerivativeStructure[] jets =
          evaluate(
              windows.get(box).support(domain),
              network,
              blocks.subList(box * each, (box + 1) * each),
              theta,
              factory,
              point);
      DerivativeStructure window = window(windows.get(box), factory, point);
      Arrays.setAll(sums, o -> sums[o].add(window.multiply(jets[o])));
    }
    return sums;
  }

  /** The product of one step up and one down along each axis, in powers of the coordinate. */
  private static DerivativeStructure window(BoxWindow box, DSFactory factory, double[] point) {
    DerivativeStructure product = factory.constant(1);
    for (int axis = 0; axis < point.length; axis++) {
      AxisWindow own = box.axes().get(axis);
      DerivativeStructure x = factory.variable(axis, point[axis]);
      if (Double.isFinite(own.lower())) {
        product = product.multiply(step(x.subtract(own.lower()).divide(own.width())));
      }
      if (Double.isFinite(own.upper())) {
        product = product.multiply(step(x.subtract(own.upper()).divide(-own.width()).add(1)));
      }
    }
    return product;
  }

  private static DerivativeStructure step(DerivativeStructure s) {
    if (s.getValue() <= 0 || s.getValue() >= 1) {
      return s.multiply(0).add(s.getValue() <= 0 ? 0 : 1);
    }
    DerivativeStructure sum = s.pow(9).multiply(70);
    sum = sum.subtract(s.pow(8).multiply(315)).add(s.pow(7).multiply(540));
    return sum.subtract(s.pow(6).multiply(420)).add(s.pow(5).multiply(126));
  }

  private static DerivativeStructure[] evaluate(
      Domain domain,
      Architecture network,
      List<ParameterBlock> blocks,
      double[] theta,
      DSFactory factory,
      double[] point) {
    DerivativeStructure[] jets = features(domain, factory, point);
    for (int b = 0; b < blocks.size(); b += 2) {
      jets = affine(theta, blocks.get(b), blocks.get(b + 1), jets);
      if (b < blocks.size() - 2) {
        Arrays.setAll(jets, jetsMapper(network.activation(b / 2), jets));
      }
    }
    return jets;
  }

  /** What a channel means, read from a derivative structure. */
  static double read(DerivativeStructure jet, Channel channel) {
    if (channel.kind() == Channel.Kind.LAPLACIAN) {
      return channel.axes().stream()
          .mapToDouble(axis -> read(jet, Channel.partial(axis, axis)))
          .sum();
    }
    int[] orders = new int[jet.getFreeParameters()];
    channel.axes().forEach(axis -> orders[axis]++);
    return jet.getPartialDerivative(orders);
  }

  private static java.util.function.IntFunction<DerivativeStructure> jetsMapper(
      Activation activation, DerivativeStructure[] jets) {
    return i -> apply(activation, jets[i]);
  }

  private static DerivativeStructure[] features(Domain domain, DSFactory factory, double[] point) {
    DerivativeStructure[] features = new DerivativeStructure[InputMap.features(domain)];
    int at = 0;
    for (int i = 0; i < domain.dimension(); i++) {
      Axis axis = domain.axes().get(i);
      DerivativeStructure part =
          factory.variable(i, point[i]).subtract(axis.min()).divide(axis.length());
      if (axis.periodic()) {
        features[at++] = part.multiply(2 * Math.PI).cos();
        features[at++] = part.multiply(2 * Math.PI).sin();
      } else {
        features[at++] = part.multiply(2).subtract(1);
      }
    }
    return features;
  }

  private static DerivativeStructure[] affine(
      double[] theta, ParameterBlock weights, ParameterBlock biases, DerivativeStructure[] x) {
    DerivativeStructure[] y = new DerivativeStructure[weights.rows()];
    for (int o = 0; o < y.length; o++) {
      y[o] = x[0].multiply(0).add(theta[biases.offset() + o]);
      for (int i = 0; i < x.length; i++) {
        y[o] = y[o].add(x[i].multiply(theta[weights.offset() + o * x.length + i]));
      }
    }
    return y;
  }
}
