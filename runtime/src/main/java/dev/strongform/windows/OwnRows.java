package dev.strongform.windows;

import dev.strongform.kernel.Domain;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.Slab;
import java.util.List;

/** The rows that touch one window alone, made into a triangle. One a thread. */
final class OwnRows {
  private final Domain domain;
  private final Outputs outputs;
  private final List<HeldTerm> terms;
  private final StartRows start;
  private final double[][] rows;

  OwnRows(Domain domain, List<JetTerm> terms, Outputs outputs, Nodes nodes, int continuous) {
    this.domain = domain;
    this.outputs = outputs;
    this.terms = HeldTerm.of(terms, outputs, nodes);
    this.start = new StartRows(outputs, nodes, continuous);
    int most = this.terms.stream().mapToInt(term -> term.rows().count()).sum() + start.count();
    this.rows = new double[most][outputs.columns() + 1];
  }

  /**
   * Linearises, and makes the rows a triangle.
   *
   * @param before the end of the slab before; empty on the first
   */
  Trapezoid triangle(Slab slab, int window, double[] coefficients, List<TraceField> before) {
    int count = write(slab, window, coefficients, before);
    Trapezoid triangle = new Trapezoid(outputs.columns(), outputs.columns() + 1);
    triangle.take(rows, count, outputs.columns() + 1);
    return triangle;
  }

  /**
   * Linearises.
   *
   * @return the number of {@link #rows} written
   */
  int write(Slab slab, int window, double[] coefficients, List<TraceField> before) {
    int count = 0;
    for (HeldTerm term : terms) {
      if (term.holdsOn(domain, slab, window)) {
        double scale = term.scale(domain, slab, window);
        term.rows().write(slab, window, coefficients, scale, rows, count);
        count += term.rows().count();
      }
    }
    if (!before.isEmpty()) {
      start.write(slab, window, coefficients, before, rows, count);
      count += start.count();
    }
    return count;
  }

  /** The rows written last, {@code [row][column]}, a residual after the columns. */
  double[][] rows() {
    return rows;
  }
}
