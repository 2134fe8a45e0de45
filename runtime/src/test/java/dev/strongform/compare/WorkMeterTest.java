package dev.strongform.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each call costs what the meter's Javadoc says. */
class WorkMeterTest {
  private static final LinearAlgebra ALGEBRA = LinearAlgebras.choose(Optional.of("ejml")).algebra();

  private static final int ROWS = 100;
  private static final int COLUMNS = 5;

  /** Of a residual on all points. */
  private static final double FORWARD = 700;

  private final Workers workers = Workers.of(1);
  private final double[] theta = new double[COLUMNS];
  private final double[] vector = new double[COLUMNS];
  private final double[] rows = new double[ROWS];
  private double work;
  private Objective meter = Objectives.of(Models.linear(), ROWS, workers);

  @BeforeEach
  void watch() {
    meter = new WorkMeter(meter, FORWARD, units -> work += units);
  }

  @AfterEach
  void close() {
    workers.close();
  }

  private void costs(double expected, Runnable call) {
    work = 0;
    call.run();
    assertEquals(expected, work, 1e-12);
  }

  @Test
  void sweepsCostThirdsOfAGradient() {
    costs(1 / 3.0, () -> meter.value(theta));
    costs(1 / 3.0, () -> meter.residual(theta, rows));
    costs(1, () -> meter.gradient(theta, vector));
    costs(2 / 3.0, () -> meter.pushforward(theta, vector, rows));
    costs(1, () -> meter.pullback(theta, rows, vector));
    costs(5 / 3.0, () -> meter.gaussNewtonProduct(theta, vector, new double[COLUMNS]));
    costs(2, () -> meter.pulledSecondDerivative(theta, vector, 0.1, new double[COLUMNS]));
  }

  @Test
  void matricesCostTheirOperationsToo() {
    double unit = 3 * FORWARD;
    NormalEquations normal = NormalEquations.allocate(ALGEBRA, COLUMNS, 1);
    costs(1 + 100 * 25 / unit, () -> meter.gaussNewton(theta, normal));
    TriangularFactor factor = TriangularFactor.allocate(ALGEBRA, COLUMNS);
    costs(1 + 2 * 100 * 25 / unit, () -> meter.triangular(theta, factor));
    DualEquations dual = DualEquations.allocate(ALGEBRA, ROWS, COLUMNS, 1);
    costs(1 + 100 * 100 * 5 / unit, () -> meter.dual(theta, dual));
  }

  @Test
  void factorsOfLayersCostTheirProductsToo() {
    Objective layered = Objectives.of(NetworkModels.poisson(3), 20, workers);
    Objective metered = new WorkMeter(layered, FORWARD, units -> work += units);
    costs(5 / 3.0, () -> metered.layerFactors(new double[layered.dimension()]));
  }

  @Test
  void aBatchCostsItsShareAndABatchOfEverythingIsTheMeterItself() {
    Objective batch = meter.batches(25, 1).get();
    costs(0.25, () -> batch.gradient(theta, vector));
    NormalEquations normal = NormalEquations.allocate(ALGEBRA, COLUMNS, 1);
    costs(0.25 + 25 * 25 / (3 * FORWARD), () -> batch.gaussNewton(theta, normal));
    assertEquals(meter, meter.batches(ROWS, 1).get());
  }

  @Test
  void whatIsAskedIsWhatTheLossSays() {
    ResidualObjective plain = Objectives.of(Models.linear(), ROWS, workers);
    assertEquals(plain.value(theta), meter.value(theta));
    assertEquals(plain.capabilities(), meter.capabilities());
    assertEquals(ROWS, meter.residualCount());
  }
}
