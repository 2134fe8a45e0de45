package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvexRootTest {
  private static final SplittableRandom RANDOM = new SplittableRandom(4);

  private static double[] packed(double[][] matrix) {
    double[] packed = new double[matrix.length * (matrix.length + 1) / 2];
    for (int p = 0, at = 0; p < matrix.length; p++) {
      for (int q = 0; q <= p; q++, at++) {
        packed[at] = matrix[p][q];
      }
    }
    return packed;
  }

  private static double square(ConvexRoot root, int rank, int p, int q) {
    double sum = 0;
    for (int j = 0; j < rank; j++) {
      sum += root.entry(j, p) * root.entry(j, q);
    }
    return sum;
  }

  /** {@code sum_k s_k v_k v_k'} for random vectors, of which only the signs are given. */
  private static double[][] sum(double[][] vectors, double... signs) {
    int size = vectors[0].length;
    double[][] matrix = new double[size][size];
    for (int k = 0; k < signs.length; k++) {
      for (int p = 0; p < size; p++) {
        for (int q = 0; q < size; q++) {
          matrix[p][q] += signs[k] * vectors[k][p] * vectors[k][q];
        }
      }
    }
    return matrix;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "6, 6", "10, 4"})
  void theSquareOfASemidefiniteRootIsTheMatrixAndItsRankIsFound(int size, int rank) {
    double[][] vectors = new double[rank][];
    double[] ones = new double[rank];
    for (int k = 0; k < rank; k++) {
      vectors[k] = RANDOM.doubles(size, -1, 1).toArray();
      ones[k] = 1;
    }
    double[][] matrix = sum(vectors, ones);
    ConvexRoot root = new ConvexRoot(size);
    assertEquals(rank, root.of(packed(matrix), 0, 1));
    for (int p = 0; p < size; p++) {
      for (int q = 0; q < size; q++) {
        assertEquals(matrix[p][q], square(root, rank, p, q), 1e-14 * size);
      }
    }
  }

  /** Orthogonal vectors are eigenvectors: what has a negative one is left out, and nothing else. */
  @Test
  void directionsThatBendDownwardsAreLeftOut() {
    double[][] vectors = {{1, 2, 2}, {2, 1, -2}, {2, -2, 1}};
    ConvexRoot root = new ConvexRoot(3);
    assertEquals(2, root.of(packed(sum(vectors, 1, -3, 0.5)), 0, 1));
    double[][] convex = sum(vectors, 1, 0, 0.5);
    for (int p = 0; p < 3; p++) {
      for (int q = 0; q < 3; q++) {
        assertEquals(convex[p][q], square(root, 2, p, q), 1e-14);
      }
    }
  }

  @Test
  void aSaddleHasHalfOfItsMatrix() {
    ConvexRoot root = new ConvexRoot(2);
    assertEquals(1, root.of(new double[] {0, 1, 0}, 0, 1));
    assertEquals(0.5, square(root, 1, 0, 0), 1e-15);
    assertEquals(0.5, square(root, 1, 0, 1), 1e-15);
  }

  @Test
  void nothingIsNoDirection() {
    assertEquals(0, new ConvexRoot(2).of(new double[3], 0, 1));
    assertEquals(0, new ConvexRoot(2).of(new double[] {-1, 0, -2}, 0, 1));
  }

  @Test
  void lanesAreReadWithTheirStride() {
    ConvexRoot root = new ConvexRoot(2);
    double[] lanes = {9, 4, 9, 0, 9, 1};
    assertEquals(2, root.of(lanes, 1, 2));
    assertEquals(4, square(root, 2, 0, 0));
    assertEquals(1, square(root, 2, 1, 1));
  }

  @Test
  void compensatedSumsKeepWhatAdditionLoses() {
    CompensatedSums sums = new CompensatedSums(2);
    CompensatedSums others = new CompensatedSums(2);
    sums.addProducts(new double[] {1e16, 1, 1, 2}, 2, new double[] {1, 1}, 2);
    others.addProducts(new double[] {1, -1e16, 3, 4}, 2, new double[] {1, 1}, 2);
    sums.add(others);
    assertEquals(2, sums.get(0));
    assertEquals(10, sums.get(1));
    assertTrue(1e16 + 1 + 1 - 1e16 != 2, "plain addition loses them");
  }
}
