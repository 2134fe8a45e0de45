package dev.strongform.windows;

import dev.strongform.kernel.Chebyshev;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Points along one axis of a window, and the polynomials there.
 *
 * @param local where they lie, from -1 to 1
 * @param weights of a quadrature over [-1, 1]; 1 at an end
 * @param terms number of polynomials
 * @param tables of each point {@code [order * terms + polynomial]}, derivatives by the local
 *     variable
 */
record AxisNodes(double[] local, double[] weights, int terms, double[][] tables) {
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  /** Gauss-Legendre points. */
  static AxisNodes gauss(int count, int terms, int order) {
    GaussIntegrator rule = FACTORY.legendre(count);
    double[] local = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      local[i] = rule.getPoint(i);
      weights[i] = rule.getWeight(i);
    }
    return of(local, weights, terms, order);
  }

  /** The upper or the lower end. */
  static AxisNodes end(boolean upper, int terms, int order) {
    return of(new double[] {upper ? 1 : -1}, new double[] {1}, terms, order);
  }

  private static AxisNodes of(double[] local, double[] weights, int terms, int order) {
    double[][] tables = new double[local.length][(order + 1) * terms];
    for (int i = 0; i < local.length; i++) {
      Chebyshev.fill(local[i], terms, order, tables[i]);
    }
    return new AxisNodes(local, weights, terms, tables);
  }

  int size() {
    return local.length;
  }

  /** A derivative of a polynomial at a node, by the local variable. */
  double at(int node, int order, int polynomial) {
    return tables[node][order * terms + polynomial];
  }
}
