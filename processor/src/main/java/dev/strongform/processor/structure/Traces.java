package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.UnknownModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the conditions that an ansatz builds in on a face.
 *
 * <p>The traces of an unknown there are its value and its derivatives across the face. By how many
 * the rank of their Jacobian with respect to the networks' jets falls short is the number of
 * relations between them that hold whatever the networks are: {@code x * net} fixes the value at
 * {@code x = 0}, {@code x * x * net} the value and the slope.
 */
public final class Traces {
  private static final int PROBES = 3;

  /** A pivot below this share of its row's largest entry counts as zero. */
  private static final double SINGULAR = 1e-9;

  private final ProblemModel problem;
  private final Derivatives derivatives;

  /** Counts for a problem, with the given derivatives. */
  public Traces(ProblemModel problem, Derivatives derivatives) {
    this.problem = problem;
    this.derivatives = derivatives;
  }

  /** How many independent relations between the first {@code order} traces hold on the face. */
  public int fixed(UnknownModel unknown, FaceModel face, int order) {
    if (unknown.ansatz().isEmpty()) {
      return 0;
    }
    List<Expr> traces = traces(unknown.ansatz().get(), face.axis(), order);
    int rank = 0;
    for (Probe probe : Probe.on(problem, face, PROBES)) {
      rank = Math.max(rank, rank(traces, probe));
    }
    return order - rank;
  }

  /** Whether the derivative of an order across a face does not depend on the networks there. */
  public boolean isFixed(UnknownModel unknown, FaceModel face, int order) {
    return unknown
        .ansatz()
        .map(ansatz -> traces(ansatz, face.axis(), order + 1).get(order))
        .filter(trace -> !dependsOnNetworks(trace, Probe.on(problem, face, PROBES)))
        .isPresent();
  }

  private boolean dependsOnNetworks(Expr trace, List<Probe> probes) {
    return new Dependence(derivatives).on(trace, jet -> true, probes);
  }

  private List<Expr> traces(Expr ansatz, int axis, int order) {
    List<Expr> traces = new ArrayList<>();
    Expr trace = ansatz;
    for (int k = 0; k < order; k++) {
      traces.add(trace);
      trace = k + 1 < order ? derivatives.total(trace, axis) : trace;
    }
    return traces;
  }

  private int rank(List<Expr> traces, Probe probe) {
    List<Expr.Jet> jets =
        traces.stream().flatMap(trace -> Leaves.jets(trace).stream()).distinct().toList();
    List<double[]> rows = new ArrayList<>();
    for (Expr trace : traces) {
      rows.add(
          jets.stream().mapToDouble(jet -> entry(derivatives.by(trace, jet), probe)).toArray());
    }
    return rank(rows, jets.size());
  }

  /** A partial derivative without its rounding errors. */
  private static double entry(Expr partial, Probe probe) {
    return Zero.at(partial, probe) ? 0 : Interpreter.evaluate(partial, probe);
  }

  /** The rank by elimination; a row that is not finite counts as independent. */
  private static int rank(List<double[]> rows, int columns) {
    int rank = 0;
    List<double[]> reduced = new ArrayList<>();
    for (double[] row : rows) {
      double before = largest(row);
      reduced.forEach(pivot -> eliminate(row, pivot));
      if (!(largest(row) <= SINGULAR * before)) {
        reduced.add(row);
        rank++;
      }
    }
    return Math.min(rank, Math.max(columns, 0));
  }

  private static void eliminate(double[] row, double[] pivot) {
    int column = 0;
    for (int j = 1; j < pivot.length; j++) {
      column = Math.abs(pivot[j]) > Math.abs(pivot[column]) ? j : column;
    }
    double factor = row[column] / pivot[column];
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * pivot[j];
    }
  }

  /** The largest absolute entry; NaN where one is not finite. */
  private static double largest(double[] row) {
    double largest = 0;
    for (double entry : row) {
      largest = Double.isFinite(entry) ? Math.max(largest, Math.abs(entry)) : Double.NaN;
    }
    return largest;
  }
}
