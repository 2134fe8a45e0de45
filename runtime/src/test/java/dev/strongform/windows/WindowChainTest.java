package dev.strongform.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain against a dense solve of the same least squares problem. */
class WindowChainTest {
  private static final int COLUMNS = 6;
  private static final int OWN = 9;
  private static final int JOINT = 3;

  private final SplittableRandom random = new SplittableRandom(17);
  private final List<double[]> dense = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"1,false", "1,true", "2,false", "2,true", "3,true", "4,false", "6,true"})
  void solvesWhatADenseSolveSolves(int windows, boolean periodic) {
    int all = windows * COLUMNS;
    List<Trapezoid> own = new ArrayList<>();
    for (int window = 0; window < windows; window++) {
      double[][] rows = random(OWN, COLUMNS + 1);
      place(rows, new int[] {window}, all);
      Trapezoid triangle = new Trapezoid(COLUMNS, COLUMNS + 1);
      triangle.take(rows, OWN, COLUMNS + 1);
      own.add(triangle);
    }
    List<double[][]> joints = new ArrayList<>();
    for (int window = 0; window < windows - 1; window++) {
      joints.add(random(JOINT, 2 * COLUMNS + 1));
      place(joints.get(window), new int[] {window, window + 1}, all);
    }
    double[][] seam = random(periodic ? JOINT : 0, 2 * COLUMNS + 1);
    place(seam, new int[] {windows - 1, 0}, all);

    double[][] steps = new WindowChain(COLUMNS, periodic).solve(own, joints, seam);

    DMatrixRMaj expected = densely(all);
    for (int k = 0; k < all; k++) {
      assertEquals(expected.get(k), steps[k / COLUMNS][k % COLUMNS], 1e-11, "column " + k);
    }
  }

  private double[][] random(int rows, int columns) {
    double[][] made = new double[rows][];
    for (int i = 0; i < rows; i++) {
      made[i] = random.doubles(columns, -1, 1).toArray();
    }
    return made;
  }

  /** Adds the rows to the dense problem; where a window meets itself, columns add up. */
  private void place(double[][] rows, int[] windows, int all) {
    for (double[] row : rows) {
      double[] whole = new double[all + 1];
      for (int part = 0; part < windows.length; part++) {
        for (int k = 0; k < COLUMNS; k++) {
          whole[windows[part] * COLUMNS + k] += row[part * COLUMNS + k];
        }
      }
      whole[all] = row[windows.length * COLUMNS];
      dense.add(whole);
    }
  }

  private DMatrixRMaj densely(int all) {
    DMatrixRMaj matrix = new DMatrixRMaj(dense.size(), all);
    DMatrixRMaj right = new DMatrixRMaj(dense.size(), 1);
    for (int i = 0; i < dense.size(); i++) {
      for (int k = 0; k < all; k++) {
        matrix.set(i, k, dense.get(i)[k]);
      }
      right.set(i, 0, -dense.get(i)[all]);
    }
    DMatrixRMaj solution = new DMatrixRMaj(all, 1);
    CommonOps_DDRM.solve(matrix, right, solution);
    return solution;
  }
}
