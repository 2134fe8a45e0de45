package dev.strongform.windows;

import dev.strongform.kernel.Slab;
import java.util.List;

/** Rows that join a slab to what was found at the end of the one before. */
final class StartRows {
  private final Outputs outputs;
  private final Nodes nodes;
  private final AxisNodes end;

  /** How many derivatives in time are continuous, from the value on. */
  private final int continuous;

  StartRows(Outputs outputs, Nodes nodes, int continuous) {
    this.outputs = outputs;
    this.nodes = nodes;
    this.end = nodes.timeEnd(false);
    this.continuous = continuous;
  }

  /** The number of rows of a window. */
  int count() {
    return continuous * outputs.count() * nodes.space().size();
  }

  /**
   * Writes the jumps in time and their derivatives.
   *
   * @param before values and derivatives at the end of the slab before, as many as are continuous
   */
  void write(
      Slab slab,
      int window,
      double[] coefficients,
      List<TraceField> before,
      double[][] rows,
      int at) {
    double[] values = new double[outputs.count()];
    double[] table = new double[nodes.space().terms()];
    int row = at;
    for (int order = 0; order < continuous; order++) {
      double scale = HeldTerm.CONDITION * Math.pow(slab.half(), order);
      for (int a = 0; a < nodes.space().size(); a++) {
        double x = slab.edge(window) + (1 + nodes.space().local()[a]) * slab.half(window);
        before.get(order).values(x, table, values);
        for (int output = 0; output < values.length; output++) {
          write(order, a, output, slab, scale, coefficients, values[output], rows[row++]);
        }
      }
    }
  }

  private void write(
      int order,
      int a,
      int output,
      Slab slab,
      double scale,
      double[] coefficients,
      double before,
      double[] row) {
    java.util.Arrays.fill(row, 0);
    double derivative = Math.pow(slab.half(), -order);
    double value = 0;
    int timeTerms = nodes.time().terms();
    for (int i = 0; i < nodes.space().terms(); i++) {
      for (int j = 0; j < timeTerms; j++) {
        int column = output * outputs.windows().terms() + i * timeTerms + j;
        double entry = derivative * nodes.space().at(a, 0, i) * end.at(0, order, j);
        row[column] = scale * entry;
        value += entry * coefficients[column];
      }
    }
    row[outputs.columns()] = scale * (value - before);
  }
}
