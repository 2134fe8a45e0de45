package dev.strongform.points;

import java.util.Arrays;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The composite Gauss-Legendre rule on the open unit interval: equal panels, each with the nodes of
 * one rule, which integrates polynomials of degree {@code 2 order - 1} exactly (Davis and
 * Rabinowitz 1984, "Methods of numerical integration").
 *
 * @param nodes ascending, above 0 and below 1
 * @param weights one a node, with the sum 1
 */
record CompositeGauss(double[] nodes, double[] weights) {
  /** The most nodes of a panel: more panels follow steep solutions better than longer rules. */
  static final int ORDER = 8;

  /**
   * A rule of at most so many nodes.
   *
   * @param most at least 1; they are shared by the fewest panels of {@link #ORDER} nodes at most
   */
  static CompositeGauss of(int most) {
    int panels = (most + ORDER - 1) / ORDER;
    int order = most / panels;
    GaussIntegrator panel = new GaussIntegratorFactory().legendre(order);
    double[] nodes = new double[panels * order];
    double[] weights = new double[panels * order];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = (i / order + 0.5 * (1 + panel.getPoint(i % order))) / panels;
      weights[i] = 0.5 * panel.getWeight(i % order) / panels;
    }
    return new CompositeGauss(nodes, weights);
  }

  /** The number of nodes. */
  int size() {
    return nodes.length;
  }

  /**
   * The nodes of the product rule.
   *
   * @return {@code [axis][point]}, the last axis running fastest
   */
  double[][] product(int axes) {
    double[][] columns = new double[axes][points(axes)];
    for (int i = 0; i < columns[0].length; i++) {
      int rest = i;
      for (int axis = axes - 1; axis >= 0; axis--, rest /= size()) {
        columns[axis][i] = nodes[rest % size()];
      }
    }
    return columns;
  }

  /** The weights of the product rule, with the mean 1, in the order of its nodes. */
  double[] productWeights(int axes) {
    double[] product = new double[points(axes)];
    Arrays.fill(product, 1);
    for (int i = 0; i < product.length; i++) {
      for (int axis = 0, rest = i; axis < axes; axis++, rest /= size()) {
        product[i] *= weights[rest % size()] * size();
      }
    }
    return product;
  }

  private int points(int axes) {
    return Math.toIntExact(Math.round(Math.pow(size(), axes)));
  }
}
