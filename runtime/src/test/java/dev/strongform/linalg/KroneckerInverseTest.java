package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of Kronecker products against the matrices that they stand for. */
class KroneckerInverseTest {
  private static DMatrixRMaj random(int rows, int columns, long seed) {
    return RandomMatrices_DDRM.rectangle(rows, columns, -1, 1, new Random(seed));
  }

  /** Semidefinite, of that rank. */
  private static DMatrixRMaj semidefinite(int size, int rank, long seed) {
    DMatrixRMaj root = random(size, rank, seed);
    DMatrixRMaj square = new DMatrixRMaj(size, size);
    CommonOps_DDRM.multTransB(root, root, square);
    return square;
  }

  private static DMatrixRMaj shifted(DMatrixRMaj matrix, double shift) {
    DMatrixRMaj sum = CommonOps_DDRM.identity(matrix.numRows);
    CommonOps_DDRM.scale(shift, sum);
    CommonOps_DDRM.addEquals(sum, matrix);
    return sum;
  }

  /** {@code G V A}. */
  private static DMatrixRMaj times(KroneckerPair pair, DMatrixRMaj v) {
    DMatrixRMaj half = new DMatrixRMaj(v.numRows, v.numCols);
    CommonOps_DDRM.mult(pair.cotangents(), v, half);
    DMatrixRMaj whole = new DMatrixRMaj(v.numRows, v.numCols);
    CommonOps_DDRM.mult(half, pair.inputs(), whole);
    return whole;
  }

  /** With factors of full rank, of low rank, and with one product that is nothing. */
  @ParameterizedTest
  @CsvSource({"4, 3, 4, 3", "5, 4, 2, 1", "3, 6, 3, 0", "1, 1, 1, 1", "6, 1, 2, 1"})
  void itSolvesForTheDampedSum(int inputs, int outputs, int rank, int otherRank) {
    KroneckerPair one =
        new KroneckerPair(semidefinite(inputs, rank, 1), semidefinite(outputs, rank, 2));
    KroneckerPair other =
        new KroneckerPair(semidefinite(inputs, otherRank, 3), semidefinite(outputs, otherRank, 4));
    KroneckerPair first = one.trace() >= other.trace() ? one : other;
    double damping = 1e-3;
    double ratio =
        Math.sqrt(
            (CommonOps_DDRM.trace(first.inputs()) / inputs)
                / (CommonOps_DDRM.trace(first.cotangents()) / outputs));
    KroneckerPair damped =
        new KroneckerPair(
            shifted(first.inputs(), ratio * Math.sqrt(damping)),
            shifted(first.cotangents(), Math.sqrt(damping) / ratio));
    DMatrixRMaj right = random(outputs, inputs, 5);
    DMatrixRMaj found = KroneckerInverse.of(one, other, damping).times(right);
    DMatrixRMaj back = times(damped, found);
    CommonOps_DDRM.addEquals(back, times(first == one ? other : one, found));
    assertArrayEquals(right.data, back.data, 1e-10);
    assertArrayEquals(
        found.data, KroneckerInverse.of(other, one, damping).times(right).data, 1e-10);
  }

  private static void assertSum(List<KroneckerPair> summands, double tolerance) {
    KroneckerPair pooled = KroneckerPair.pooled(summands);
    DMatrixRMaj v = random(pooled.cotangents().numRows, pooled.inputs().numRows, 9);
    DMatrixRMaj sum = new DMatrixRMaj(v.numRows, v.numCols);
    summands.forEach(pair -> CommonOps_DDRM.addEquals(sum, times(pair, v)));
    assertArrayEquals(sum.data, times(pooled, v).data, tolerance);
  }

  @Test
  void poolingIsExactWhereAllInputsAreEqual() {
    DMatrixRMaj inputs = semidefinite(4, 2, 1);
    assertSum(
        List.of(
            new KroneckerPair(inputs, semidefinite(3, 3, 2)),
            new KroneckerPair(inputs, semidefinite(3, 1, 3))),
        1e-12);
  }

  @Test
  void poolingIsExactWhereAllCotangentsAreMultiplesOfOne() {
    DMatrixRMaj cotangents = semidefinite(3, 2, 1);
    DMatrixRMaj five = cotangents.copy();
    CommonOps_DDRM.scale(5, five);
    assertSum(
        List.of(
            new KroneckerPair(semidefinite(4, 4, 2), cotangents),
            new KroneckerPair(semidefinite(4, 1, 3), five)),
        1e-12);
  }

  /** A channel that the residual does not depend on has no say, whatever its inputs are. */
  @Test
  void summandsOfNothingCountNothing() {
    KroneckerPair something = new KroneckerPair(semidefinite(4, 4, 2), semidefinite(3, 3, 1));
    KroneckerPair nothing = new KroneckerPair(semidefinite(4, 4, 5), new DMatrixRMaj(3, 3));
    assertSum(List.of(nothing, something), 1e-12);
    KroneckerPair pooled = KroneckerPair.pooled(List.of(nothing, nothing));
    assertEquals(0, pooled.trace());
    assertTrue(Double.isFinite(pooled.inputs().get(0, 0)));
  }
}
