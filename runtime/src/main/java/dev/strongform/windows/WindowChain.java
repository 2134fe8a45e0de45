package dev.strongform.windows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares over a chain of windows, each joined to the next, and where the axis is periodic
 * the last to the first: window after window is eliminated by orthogonal transformations, so that
 * the matrix, block bidiagonal with one corner, is never whole and never squared.
 *
 * <p>Rows of work are laid out {@code [window | next | last | residual]}.
 */
final class WindowChain {
  private final int columns;
  private final boolean corner;
  private final int next;
  private final int last;
  private final int residual;
  private final List<Trapezoid> eliminated = new ArrayList<>();
  private Trapezoid closing;

  /**
   * An empty chain.
   *
   * @param columns number of coefficients of a window
   * @param corner whether the last window is joined to the first
   */
  WindowChain(int columns, boolean corner) {
    this.columns = columns;
    this.corner = corner;
    this.next = columns;
    // Without a corner only the window before the last meets it, which has no other to meet.
    this.last = corner ? 2 * columns : columns;
    this.residual = last + columns;
    this.closing = new Trapezoid(columns, columns + 1);
  }

  /**
   * Solves the problem.
   *
   * @param own of each window the triangle of its own rows, the residual its last column; kept
   * @param joints of each window but the last its rows with the next, {@code [window | next |
   *     residual]}; destroyed
   * @param seam rows {@code [last | first | residual]} of a periodic axis; none otherwise
   * @return of each window the change of its coefficients
   */
  double[][] solve(List<Trapezoid> own, List<double[][]> joints, double[][] seam) {
    int windows = own.size();
    eliminated.clear();
    closing = new Trapezoid(columns, columns + 1);
    closing.take(copies(own.get(windows - 1)), columns, columns + 1);
    if (windows == 1) {
      closing.take(folded(seam), seam.length, columns + 1);
    }
    double[][] carried = windows == 1 ? new double[0][] : opened(seam);
    for (int window = 0; window < windows - 1; window++) {
      boolean beforeLast = window == windows - 2;
      Trapezoid work = new Trapezoid(columns, residual + 1);
      load(own.get(window), work);
      work.take(carried, carried.length, residual + 1);
      if (corner) {
        keepForLast(carried);
      }
      double[][] joint = placed(joints.get(window), beforeLast);
      work.take(joint, joint.length, residual + 1);
      eliminated.add(work);
      if (beforeLast) {
        keepForLast(joint);
      } else {
        carried = shifted(joint);
      }
    }
    return substitute(windows);
  }

  private double[][] copies(Trapezoid triangle) {
    return Arrays.stream(triangle.rows()).map(double[]::clone).toArray(double[][]::new);
  }

  private void load(Trapezoid own, Trapezoid work) {
    for (int i = 0; i < columns; i++) {
      System.arraycopy(own.rows()[i], 0, work.rows()[i], 0, columns);
      work.rows()[i][residual] = own.rows()[i][columns];
    }
  }

  /** Rows of the seam of a single window, which meets itself. */
  private double[][] folded(double[][] seam) {
    double[][] rows = new double[seam.length][columns + 1];
    for (int i = 0; i < seam.length; i++) {
      for (int k = 0; k < columns; k++) {
        rows[i][k] = seam[i][k] + seam[i][columns + k];
      }
      rows[i][columns] = seam[i][2 * columns];
    }
    return rows;
  }

  /** Rows of the seam as the first window meets them. */
  private double[][] opened(double[][] seam) {
    double[][] rows = new double[seam.length][residual + 1];
    for (int i = 0; i < seam.length; i++) {
      System.arraycopy(seam[i], columns, rows[i], 0, columns);
      System.arraycopy(seam[i], 0, rows[i], last, columns);
      rows[i][residual] = seam[i][2 * columns];
    }
    return rows;
  }

  private double[][] placed(double[][] joint, boolean beforeLast) {
    double[][] rows = new double[joint.length][residual + 1];
    for (int i = 0; i < joint.length; i++) {
      System.arraycopy(joint[i], 0, rows[i], 0, columns);
      System.arraycopy(joint[i], columns, rows[i], beforeLast ? last : next, columns);
      rows[i][residual] = joint[i][2 * columns];
    }
    return rows;
  }

  /** What an elimination left of rows, as the next window meets them. */
  private double[][] shifted(double[][] rows) {
    for (double[] row : rows) {
      System.arraycopy(row, next, row, 0, columns);
      Arrays.fill(row, next, next + columns, 0);
    }
    return rows;
  }

  /** Takes in what was left of rows that meet the last window alone. */
  private void keepForLast(double[][] rows) {
    double[][] kept = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      kept[i] = Arrays.copyOfRange(rows[i], last, residual + 1);
    }
    closing.take(kept, kept.length, columns + 1);
  }

  private double[][] substitute(int windows) {
    double[][] steps = new double[windows][columns];
    back(closing.rows(), columns, steps[windows - 1]);
    for (int window = windows - 2; window >= 0; window--) {
      double[][] rows = eliminated.get(window).rows();
      boolean beforeLast = window == windows - 2;
      for (double[] row : rows) {
        row[residual] += beforeLast ? 0 : dot(row, next, steps[window + 1]);
        row[residual] += beforeLast || corner ? dot(row, last, steps[windows - 1]) : 0;
      }
      back(rows, residual, steps[window]);
    }
    return steps;
  }

  private double dot(double[] row, int from, double[] step) {
    double sum = 0;
    for (int k = 0; k < columns; k++) {
      sum += row[from + k] * step[k];
    }
    return sum;
  }

  /** Solves {@code R x = -q}. */
  private void back(double[][] rows, int right, double[] x) {
    for (int k = columns - 1; k >= 0; k--) {
      double sum = -rows[k][right];
      for (int j = k + 1; j < columns; j++) {
        sum -= rows[k][j] * x[j];
      }
      x[k] = sum / rows[k][k];
    }
  }
}
