package dev.strongform.windows;

import dev.strongform.kernel.Slab;

/** Rows for the jumps of the outputs and their derivatives from one window to the next. */
final class JointRows {
  private final Outputs outputs;
  private final Nodes nodes;
  private final AxisNodes upper;
  private final AxisNodes lower;

  JointRows(Outputs outputs, Nodes nodes) {
    this.outputs = outputs;
    this.nodes = nodes;
    this.upper = nodes.spaceEnd(true);
    this.lower = nodes.spaceEnd(false);
  }

  /**
   * The rows between two windows: derivatives below the equation's order in space, at every Gauss
   * point in time.
   *
   * @return {@code [row][left's columns | right's columns | jump]}
   */
  double[][] between(Slab slab, int left, int right, double[][] coefficients) {
    int orders = nodes.orders().space();
    double[][] rows = new double[orders * outputs.count() * nodes.time().size()][];
    double half = Math.min(slab.half(left), slab.half(right));
    int next = 0;
    for (int order = 0; order < orders; order++) {
      double scale = HeldTerm.CONDITION * Math.pow(half, order);
      for (int output = 0; output < outputs.count(); output++) {
        for (int b = 0; b < nodes.time().size(); b++) {
          double[] row = new double[2 * outputs.columns() + 1];
          double weight = scale * Math.sqrt(nodes.time().weights()[b]);
          fill(upper, order, output, b, weight * Math.pow(slab.half(left), -order), row, 0);
          fill(
              lower,
              order,
              output,
              b,
              -weight * Math.pow(slab.half(right), -order),
              row,
              outputs.columns());
          row[2 * outputs.columns()] = product(row, coefficients[left], coefficients[right]);
          rows[next++] = row;
        }
      }
    }
    return rows;
  }

  private void fill(
      AxisNodes end, int order, int output, int b, double weight, double[] row, int at) {
    int timeTerms = nodes.time().terms();
    int first = at + output * outputs.windows().terms();
    for (int i = 0; i < nodes.space().terms(); i++) {
      double factor = weight * end.at(0, order, i);
      for (int j = 0; j < timeTerms; j++) {
        row[first + i * timeTerms + j] = factor * nodes.time().at(b, 0, j);
      }
    }
  }

  private double product(double[] row, double[] left, double[] right) {
    double sum = 0;
    for (int k = 0; k < left.length; k++) {
      sum += row[k] * left[k] + row[left.length + k] * right[k];
    }
    return sum;
  }
}
