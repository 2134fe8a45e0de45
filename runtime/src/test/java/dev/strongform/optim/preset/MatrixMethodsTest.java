package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.NewtonSchulz;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.layerwise.Layerwise;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the methods that treat layers as matrices with matrix algebra. */
class MatrixMethodsTest {
  /** The least singular value over the Frobenius norm that five steps of the quintic lift. */
  private static final double SEEN = 0.0016;

  private static DMatrixRMaj random(int rows, int columns, long seed) {
    return RandomMatrices_DDRM.rectangle(rows, columns, -1, 1, new Random(seed));
  }

  private static List<ParameterBlock> block(int rows, int columns) {
    return List.of(new ParameterBlock("weights", 0, rows, columns));
  }

  /** {@code U V'} of {@code U S V'}. */
  private static double[] polarFactor(DMatrixRMaj matrix) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, true);
    assertTrue(svd.decompose(matrix.copy()));
    DMatrixRMaj polar = new DMatrixRMaj(matrix.numRows, matrix.numCols);
    CommonOps_DDRM.mult(svd.getU(null, false), svd.getV(null, true), polar);
    return polar.data;
  }

  private static double[] singularValues(DMatrixRMaj matrix) {
    return SingularOps_DDRM.singularValues(matrix.copy());
  }

  /** Learns from each gradient, and gives the step along the last. */
  private static double[] step(Curvature curvature, DMatrixRMaj... gradients) {
    double[] step = new double[gradients[0].getNumElements()];
    Quadratic nothing = new Quadratic(new double[step.length]);
    for (DMatrixRMaj gradient : gradients) {
      Linearisation at = new Linearisation(nothing, step, 0, gradient.data, null);
      curvature.observe(at, false);
      curvature.step(at, gradient.data, step);
    }
    return step;
  }

  /**
   * Singular values of the quintic's result, for those of a matrix over its Frobenius norm: from
   * {@value #SEEN} on within 0.68 and 1.203. Two of the extrema of {@code p} itself are the bounds,
   * its maximum 1.20237 at 0.5545 and its minimum 0.68183 at 1.0501, which some are mapped to; so
   * the paper's 1.2 is exceeded, by 0.0024. Below, they are at most 1.203 as well, and grow up to
   * 485-fold, 3.4445 to the fifth power.
   */
  @ParameterizedTest
  @CsvSource({"6, 6", "9, 4", "4, 9", "20, 20", "5, 1"})
  void theQuinticPutsSingularValuesBetween068And1203(int rows, int columns) {
    for (long seed = 0; seed < 20; seed++) {
      DMatrixRMaj matrix = random(rows, columns, seed);
      double[] before = singularValues(matrix);
      NewtonSchulz.quintic().orthogonalise(matrix);
      double[] after = singularValues(matrix);
      double least =
          Arrays.stream(before).min().orElseThrow() / Math.sqrt(Vectors.dot(before, before));
      for (double value : after) {
        assertTrue(value < 1.203, "singular value " + value);
        assertTrue(value > (least >= SEEN ? 0.68 : 400 * least), "singular value " + value);
      }
    }
  }

  /** Scans the singular values themselves: columns of a diagonal have each a given share. */
  @Test
  void theBoundsOfTheQuinticAreTightAndItsRangeIsAsStated() {
    double largest = 0;
    double lowest = 2;
    for (int i = 0; i <= 20_000; i++) {
      double share = SEEN + (0.99 - SEEN) * i / 20_000;
      double value = image(share);
      largest = Math.max(largest, value);
      lowest = Math.min(lowest, value);
    }
    assertEquals(1.20237, largest, 1e-5);
    assertEquals(0.68183, lowest, 1e-5);
    assertTrue(image(0.0013) < 0.6, "what is smaller stays below");
  }

  /** Where the quintic takes a singular value that is this share of the Frobenius norm. */
  private static double image(double share) {
    DMatrixRMaj matrix = CommonOps_DDRM.diag(share, Math.sqrt(1 - share * share));
    NewtonSchulz.quintic().orthogonalise(matrix);
    return matrix.get(0, 0);
  }

  @ParameterizedTest
  @CsvSource({"6, 6", "9, 4", "4, 9"})
  void theCubicConvergesToThePolarFactor(int rows, int columns) {
    DMatrixRMaj matrix = random(rows, columns, 1);
    double[] polar = polarFactor(matrix);
    NewtonSchulz.cubic(40).orthogonalise(matrix);
    assertArrayEquals(polar, matrix.data, 1e-6);
  }

  @Test
  void aGradientOfZeroStaysZero() {
    double[] step = step(Layerwise.orthogonal(block(3, 2)), new DMatrixRMaj(3, 2));
    assertEquals(0, Vectors.largest(step));
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "3, 5", "5, 3", "5, 1", "1, 1"})
  void theFirstStepOfShampooIsThePolarFactor(int rows, int columns) {
    DMatrixRMaj gradient = random(rows, columns, 2);
    double[] step = step(Layerwise.shampoo(block(rows, columns), 1e-14, 1), gradient);
    double[] polar = polarFactor(gradient);
    assertArrayEquals(TestVectors.plus(new double[polar.length], -1, polar), step, 1e-6);
  }

  /** {@code L} and {@code R} stay diagonal, so that their eigenbasis is that of the entries. */
  @Test
  void soapIsAdamWhereItsBasisIsTheIdentity() {
    DMatrixRMaj[] gradients = new DMatrixRMaj[5];
    for (int i = 0; i < 5; i++) {
      gradients[i] = CommonOps_DDRM.diag(random(4, 1, i).data);
    }
    double[] soap = step(Layerwise.soap(block(4, 4), 0.95, 1e-8, 2), gradients);
    double[] adam = step(Curvature.adam(0.95, 1e-8), gradients);
    assertArrayEquals(adam, soap, 1e-12);
    assertTrue(Vectors.norm(adam) > 0.1);
  }

  @Test
  void soapTurnsWithItsGradients() {
    DMatrixRMaj q = RandomMatrices_DDRM.orthogonal(4, 4, new Random(5));
    DMatrixRMaj r = RandomMatrices_DDRM.orthogonal(4, 4, new Random(6));
    DMatrixRMaj[] gradients = new DMatrixRMaj[7];
    DMatrixRMaj[] turned = new DMatrixRMaj[7];
    for (int i = 0; i < 7; i++) {
      gradients[i] = random(4, 4, 10 + i);
      turned[i] = turn(q, gradients[i], r);
    }
    double[] step = step(Layerwise.soap(block(4, 4), 0.95, 1e-8, 3), gradients);
    double[] ofTurned = step(Layerwise.soap(block(4, 4), 0.95, 1e-8, 3), turned);
    assertArrayEquals(turn(q, new DMatrixRMaj(4, 4, true, step), r).data, ofTurned, 1e-10);
    assertTrue(Vectors.distance(step, ofTurned) > 0.1, "the turn is one");
  }

  /** {@code Q G R'}. */
  private static DMatrixRMaj turn(DMatrixRMaj q, DMatrixRMaj g, DMatrixRMaj r) {
    DMatrixRMaj half = new DMatrixRMaj(g.numRows, g.numCols);
    CommonOps_DDRM.mult(q, g, half);
    DMatrixRMaj whole = new DMatrixRMaj(g.numRows, g.numCols);
    CommonOps_DDRM.multTransB(half, r, whole);
    return whole;
  }

  private static Method preset(String name, List<ParameterBlock> blocks, int batch, double rate) {
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            rate,
            300,
            9,
            DescentSettings.usual(),
            blocks,
            Direction::gradient,
            Direction::gradient));
  }

  private static Outcome run(String name, int batch, double rate) {
    double[] start = new SplittableRandom(2).doubles(19, -1, 1).toArray();
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(6), 500, workers);
      return Minimiser.minimise(
          loss,
          preset(name, Models.decay(6).parameters(), batch, rate),
          start,
          new Limits(300, 0),
          new Cancellation(),
          p -> {});
    }
  }

  @ParameterizedTest
  @CsvSource({"shampoo, 0.3", "soap, 0.02", "muon, 0.02"})
  void networksAreTrained(String name, double rate) {
    Outcome outcome = run(name, 0, rate);
    assertTrue(outcome.loss() < 1e-2, () -> outcome.loss() + " " + outcome.stop());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shampoo", "soap", "muon"})
  void withoutShapesItIsRefused(String name) {
    assertEquals(
        name
            + " cannot run: its curvature needs the shapes of all parameters, but knows those of"
            + " 0 of 5; take adam",
        preset(name, List.of(), 0, 0).refusal(new Quadratic(new double[5])).orElseThrow());
  }
}
