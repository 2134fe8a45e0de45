package dev.strongform.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.train.TrainingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eigenvalues against closed forms and other eigenvalues; laws against what happens. */
class SpectrumTest {
  private static final LinearAlgebra ALGEBRA = LinearAlgebras.choose(Optional.of("ejml")).algebra();

  private final Workers workers = Workers.of(2);

  @AfterEach
  void close() {
    workers.close();
  }

  private static ModeSearch search(int largest, int steps) {
    return new ModeSearch(ALGEBRA, largest, steps, 7);
  }

  private static double[] random(int size) {
    return new SplittableRandom(4).doubles(size, -1, 1).toArray();
  }

  /** Many rows and one more than parameters, by the triangular factor, then Lanczos' method. */
  @ParameterizedTest
  @CsvSource({"300, 1000", "13, 1000", "300, 0"})
  void theOutputLayerOverSinesHasTheClosedForm(int cells, int largest) {
    Objective loss = SineSeries.loss(cells, workers);
    assertClosedForm(search(largest, SineSeries.FEATURES).of(loss, random(SineSeries.FEATURES)));
  }

  @Test
  void soItHasByItsRows() {
    Objective loss = SineSeries.loss(100, workers);
    assertClosedForm(new DenseModes(loss, random(SineSeries.FEATURES)).byRows());
  }

  private static void assertClosedForm(Modes modes) {
    assertTrue(modes.complete());
    assertEquals(SineSeries.FEATURES, modes.rank());
    for (int i = 0; i < SineSeries.FEATURES; i++) {
      double expected = SineSeries.eigenvalue(SineSeries.FEATURES - 1 - i);
      assertEquals(expected, modes.eigenvalues()[i], 1e-10 * expected, modes.source());
    }
    double condition = Math.pow(SineSeries.FEATURES, 4);
    assertEquals(condition, modes.condition(), 1e-9 * condition);
  }

  @Test
  void gaussNewtonMatrixAndTangentKernelHaveEqualNonzeroParts() {
    Objective loss = Objectives.of(Models.decay(6), 40, workers);
    double[] theta = random(loss.dimension());
    DMatrixRMaj jacobian = jacobian(loss, theta);
    double[] primal = eigenvalues(gram(jacobian, true));
    double[] dual = eigenvalues(gram(jacobian, false));
    Modes modes = search(1_000, 0).of(loss, theta);
    Modes byRows = new DenseModes(loss, theta).byRows();
    double unit = 1e-12 * primal[0];
    for (int i = 0; i < loss.dimension(); i++) {
      assertEquals(primal[i], dual[i], unit);
      assertEquals(primal[i], modes.eigenvalues()[i], unit);
      assertEquals(primal[i], byRows.eigenvalues()[i], unit);
    }
    assertEquals(0, dual[loss.dimension()], unit);
    assertTrue(loss.residualCount() > loss.dimension());
  }

  private static DMatrixRMaj jacobian(Objective loss, double[] theta) {
    DMatrixRMaj jacobian = new DMatrixRMaj(loss.residualCount(), loss.dimension());
    double[] column = new double[loss.residualCount()];
    for (int k = 0; k < loss.dimension(); k++) {
      double[] unit = new double[loss.dimension()];
      unit[k] = 1;
      loss.pushforward(theta, unit, column);
      for (int i = 0; i < column.length; i++) {
        jacobian.set(i, k, column[i]);
      }
    }
    return jacobian;
  }

  private static DMatrixRMaj gram(DMatrixRMaj jacobian, boolean primal) {
    int size = primal ? jacobian.numCols : jacobian.numRows;
    DMatrixRMaj gram = new DMatrixRMaj(size, size);
    if (primal) {
      CommonOps_DDRM.multTransA(jacobian, jacobian, gram);
    } else {
      CommonOps_DDRM.multTransB(jacobian, jacobian, gram);
    }
    return gram;
  }

  private static double[] eigenvalues(DMatrixRMaj matrix) {
    EigenDecomposition_F64<DMatrixRMaj> found =
        DecompositionFactory_DDRM.eig(matrix.numRows, false, true);
    assertTrue(found.decompose(matrix));
    return IntStream.range(0, matrix.numRows)
        .mapToDouble(i -> -found.getEigenvalue(i).getReal())
        .sorted()
        .map(value -> -value)
        .toArray();
  }

  @Test
  void sharesOfGradientAndLossAddUp() {
    Objective loss = Objectives.of(Models.linear(), 200, workers);
    double[] theta = random(5);
    Modes modes = search(1_000, 0).of(loss, theta);
    assertEquals(loss.value(theta), modes.loss(), 1e-12 * modes.loss());
    double shares = IntStream.range(0, 5).mapToDouble(modes::gradientShare).sum();
    assertEquals(1, shares, 1e-12);
    double[] gradient = new double[5];
    loss.gradient(theta, gradient);
    double square = Arrays.stream(gradient).map(g -> g * g).sum();
    assertEquals(square, modes.gradientSquare(), 1e-12 * square);
    assertTrue(modes.effectiveRank() > 1 && modes.effectiveRank() < modes.rank());
  }

  @Test
  void onALinearModelGradientDescentKeepsToTheLawModeByMode() {
    Objective loss = Objectives.of(Models.linear(), 500, workers);
    double[] theta = random(5);
    DescentLaw law = DescentLaw.of(search(1_000, 0).of(loss, theta));
    assertEquals(5, law.modes().directions().length);
    List<DescentTrial.Checkpoint> trial = DescentTrial.run(loss, law, theta, 1_000);
    assertEquals(
        List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000),
        trial.stream().map(DescentTrial.Checkpoint::steps).toList());
    for (DescentTrial.Checkpoint at : trial) {
      assertEquals(0, at.deviation(), 1e-10, at::toString);
      assertEquals(at.predictedLoss(), at.measuredLoss(), 1e-10 * trial.get(0).measuredLoss());
    }
    assertTrue(trial.get(10).measuredLoss() < 0.1 * trial.get(0).measuredLoss());
  }

  @Test
  void onANetworkGradientDescentLeavesTheLawAndTheTrialSaysSo() {
    Objective loss = Objectives.of(Models.decay(6), 60, workers);
    double[] theta = random(loss.dimension());
    DescentLaw law = DescentLaw.of(search(1_000, 0).of(loss, theta));
    List<DescentTrial.Checkpoint> trial = DescentTrial.run(loss, law, theta, 200);
    assertTrue(trial.get(trial.size() - 1).deviation() > 1e-3, trial::toString);
  }

  @Test
  void aBudgetMovesTheModesWhoseShareOfTheLargestIsEnough() {
    Objective loss = SineSeries.loss(100, workers);
    DescentLaw law = DescentLaw.of(search(1_000, 0).of(loss, new double[SineSeries.FEATURES]));
    // The k-th of 12 modes has moved after n steps where (1 - (k / 12)^4)^n is at most a half.
    assertEquals(12, law.budget(15_000).moved());
    assertEquals(11, law.budget(14_000).moved());
    assertEquals(2, law.budget(1).moved());
    // A constant's odd sines alone have a coefficient, the first the largest.
    assertTrue(law.budget(14_000).stuckLoss() > 0.8);
    assertTrue(law.budget(14_000).stuckGradient() < 0.05);
    assertEquals(0, law.budget(15_000).stuckLoss(), 1e-12);
  }

  @Test
  void lanczosFindsTheLargestModesOfMany() {
    Objective loss = Objectives.of(Models.decay(30), 300, workers);
    double[] theta = random(loss.dimension());
    Modes all = search(1_000, 0).of(loss, theta);
    Modes some = search(0, 25).of(loss, theta);
    assertFalse(some.complete());
    assertTrue(some.eigenvalues().length >= 4, some::source);
    for (int i = 0; i < 4; i++) {
      double expected = all.eigenvalues()[i];
      assertEquals(expected, some.eigenvalues()[i], 1e-9 * expected);
      assertEquals(all.gradientShare(i), some.gradientShare(i), 1e-6);
    }
  }

  @Test
  void lanczosLeavesOutWhatIsRounding() {
    Objective loss = Objectives.of(Models.decay(30), 300, workers);
    double[] theta = random(loss.dimension());
    Modes dense = search(1_000, 0).of(loss, theta);
    Modes found = search(0, loss.dimension()).of(loss, theta);
    assertFalse(found.complete());
    assertTrue(found.rank() > 5 && found.rank() < dense.rank(), found::source);
    for (int i = 0; i < found.rank(); i++) {
      assertTrue(found.eigenvalues()[i] > 1e-13 * found.largest());
      assertEquals(dense.eigenvalues()[i], found.eigenvalues()[i], 1e-14 * dense.largest());
    }
  }

  @Test
  void theNoiseOfBatchesFallsWithTheirSize() {
    Objective loss = Objectives.of(Models.linear(), 1_024, workers);
    List<GradientNoise> noise = GradientNoise.measure(loss, random(5), 3);
    assertEquals(List.of(4, 16, 64, 256), noise.stream().map(GradientNoise::batch).toList());
    double ratio = noise.get(1).noise() / noise.get(3).noise();
    // Without repetition the variance is (N / b - 1) / (N - 1): 63 against 3, by eight draws each.
    assertTrue(ratio > 7 && ratio < 63, () -> noise.toString());
  }

  @Test
  void whatHasNoSpectrumIsRefusedWithASentence() {
    Objective loss = Objectives.of(Models.logarithm(), 20, workers);
    for (ModeSearch search : List.of(search(1_000, 0), search(0, 1))) {
      String text =
          assertThrows(IllegalArgumentException.class, () -> search.of(loss, new double[] {0}))
              .getMessage();
      assertTrue(text.contains("not finite"), text);
    }
    Objective plain = new GradientAlone();
    String text =
        assertThrows(IllegalArgumentException.class, () -> search(9, 9).of(plain, new double[] {0}))
            .getMessage();
    assertTrue(text.contains("residual's Jacobian"), text);
  }

  private record GradientAlone() implements Objective {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return theta[0] * theta[0];
    }
  }

  @Test
  void aReportHoldsTheWholeAndItsTerms() {
    TrainingOptions options = TrainingOptions.of(Models.decay(4));
    double[] theta = random(13);
    SpectrumReport report = SpectrumReport.of(Models.decay(4), options, theta, 10);
    assertEquals(List.of("rate", "one"), List.copyOf(report.terms().keySet()));
    double terms = report.terms().values().stream().mapToDouble(Modes::loss).sum();
    assertEquals(report.joint().loss(), terms, 1e-12 * terms);
    assertEquals(1, report.terms().get("one").rank(), "one point, one row");
    assertEquals(10, report.trial().get(4).steps());
    assertEquals(5, report.budgets().size());
  }
}
