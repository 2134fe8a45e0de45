package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.Precision;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.NetworkModels;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.util.ArrayList;
import java.util.List;
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
    TrainingOptions options =
        TrainingOptions.of(wide).withInteriorPoints(50_000).withLinearAlgebra(Optional.of("ejml"));
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
  void singlePrecisionTrainsAsDoubleDoes() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    ModelProblem wide = NetworkModels.poisson(40, 36);
    TrainingOptions options =
        TrainingOptions.of(wide)
            .withMethod("adam")
            .withInteriorPoints(300)
            .withIterations(20)
            .withKernels(Optional.of("vector"));
    double expected = Training.run(wide, options, new TrainingListener() {}).loss();
    TrainingOptions single = options.withPrecision(Precision.FLOAT32);
    List<String> kernels = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            kernels.add(start.kernels());
          }
        };
    double loss = Training.run(wide, single, listener).loss();
    assertEquals(expected, loss, 1e-4 * expected);
    assertNotEquals(expected, loss);
    assertTrue(kernels.get(0).contains("float32 in wide layers"), kernels.get(0));
  }

  @Test
  void singlePrecisionIsRefusedWhereItGivesTooLittle() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    TrainingOptions single = TrainingOptions.of(POISSON).withPrecision(Precision.FLOAT32);
    assertEquals(
        "method lm needs the Gauss-Newton matrix of a residual, but precision float32 gives the"
            + " loss and its gradient alone; take lbfgs, or precision float64",
        refusal(single.withMethod("lm").withKernels(Optional.of("vector"))));
    assertEquals(
        "precision float32 needs the kernels \"vector\", but this run is on plain Java loops: start"
            + " Java with --add-modules jdk.incubator.vector, or leave the precision at float64",
        refusal(single.withMethod("adam").withKernels(Optional.of("scalar"))));
  }

  private static String refusal(TrainingOptions options) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> Training.run(POISSON, options, new TrainingListener() {}))
        .getMessage();
  }

  @Test
  void fewerRowsThanParametersAreSolvedInTheDualForm() {
    ModelProblem wide = NetworkModels.poisson(100);
    TrainingOptions options =
        TrainingOptions.of(wide)
            .withInteriorPoints(150)
            .withBoundaryPoints(80)
            .withIterations(30)
            .withLinearAlgebra(Optional.of("ejml"));
    List<TrainingStart> starts = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            starts.add(start);
          }
        };
    TrainingResult result = Training.run(wide, options, listener);
    String algebra = starts.get(0).linearAlgebra();
    assertTrue(
        algebra.endsWith("; in the dual form, since there are fewer rows than parameters"),
        algebra);
    assertTrue(result.loss() < 1e-3, () -> "loss " + result.loss());
    TrainingResult batched =
        Training.run(wide, options.withInteriorPoints(5000).withBatch(200), listener);
    assertTrue(starts.get(1).linearAlgebra().contains("dual"));
    assertTrue(batched.loss() < 1, () -> "loss " + batched.loss());
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
