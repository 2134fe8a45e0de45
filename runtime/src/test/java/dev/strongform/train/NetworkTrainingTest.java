package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Initialisation;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.NetworkModels;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The runtime's networks through the whole of training. */
class NetworkTrainingTest {
  private static final ModelProblem POISSON = NetworkModels.poisson(16);

  @Test
  void derivativesAreRight() {
    double[] theta = Initialisation.glorot(POISSON.parameters(), 3);
    DerivativeReport report = DerivativeCheck.run(POISSON, theta, 1);
    assertTrue(report.passed(), report.text());
  }

  @Test
  void aMatrixThatDoesNotFitIsRefusedWithMethodsThatDo() {
    ModelProblem wide = NetworkModels.poisson(10_000);
    TrainingOptions options = TrainingOptions.of(wide).withLinearAlgebra(Optional.of("ejml"));
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Training.run(wide, options, new TrainingListener() {}));
    assertTrue(
        refused.getMessage().startsWith("no room for J'J: 40001 parameters need "),
        refused.getMessage());
    assertTrue(refused.getMessage().endsWith("a method that fits: adam or lbfgs"));
  }

  @Test
  void levenbergMarquardtSolvesPoisson() {
    TrainingOptions options =
        TrainingOptions.of(POISSON)
            .withInteriorPoints(300)
            .withBoundaryPoints(80)
            .withIterations(150)
            .withWeights(Map.of("walls", 100.0))
            .withLinearAlgebra(Optional.of("ejml"));
    TrainingResult result = Training.run(POISSON, options, new TrainingListener() {});
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error < 1e-3, () -> "relative error " + error);
  }
}
