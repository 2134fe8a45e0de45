package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Systems with the transposed factor. */
class TriangularFactorTest {
  private static final int ROWS = 30;

  /** Two independent columns, the third their sum: {@code [column][row]}. */
  private static double[][] columns() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] columns = new double[3][ROWS];
    for (int i = 0; i < ROWS; i++) {
      columns[0][i] = random.nextDouble(-1, 1);
      columns[1][i] = 1e3 * random.nextDouble(-1, 1);
      columns[2][i] = columns[0][i] + columns[1][i];
    }
    return columns;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * With {@code M = A'B} the square {@code M'(A'A)^-1 M} is that of {@code B}'s part in the span of
   * {@code A}, whichever columns the pivots keep; here {@code B} lies in the span.
   */
  @Test
  void theTransposedSystemIsOfTheColumnsThatCount() {
    double[][] a = columns();
    double[][] b = {new double[ROWS], new double[ROWS]};
    for (int i = 0; i < ROWS; i++) {
      b[0][i] = 2 * a[0][i] - 1e-3 * a[1][i];
      b[1][i] = a[0][i] + 3e-3 * a[1][i];
    }
    double[][] right = new double[3][2];
    for (int j = 0; j < 3; j++) {
      right[j] = new double[] {dot(a[j], b[0]), dot(a[j], b[1])};
    }
    double[][] rows = solve(a, right);
    assertEquals(2, rows.length);
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        double square = rows[0][k] * rows[0][l] + rows[1][k] * rows[1][l];
        assertEquals(dot(b[k], b[l]), square, 1e-11 * dot(b[0], b[0]));
      }
    }
  }

  private static double[][] solve(double[][] columns, double[][] right) {
    double[] byColumn = new double[3 * ROWS];
    for (int k = 0; k < 3; k++) {
      System.arraycopy(columns[k], 0, byColumn, k * ROWS, ROWS);
    }
    try (TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), 3)) {
      factor.append(byColumn, ROWS);
      return factor.transposedSolve(1e-10, right);
    }
  }
}
