package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.ErrorMeasure;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which samples are measured in a layer of their known solution too. */
class LayersTest {
  private static ErrorMeasure error(String name, int slabs) {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem(name), 6, 1);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(100)
            .withBoundaryPoints(20)
            .withInitialPoints(20)
            .withIterations(2)
            .withSlabs(slabs);
    return Training.run(problem, options, new TrainingListener() {}).error().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "burgers, true",
    "burgers-half, true",
    "schroedinger, true",
    "allen-cahn, true",
    "kdv, false",
    "poisson2d, false",
    "poisson2d-multiscale, false",
    "heat, false",
    "kovasznay, false",
    "reaction, false"
  })
  void aLayerIsSeenWhereThereIsOne(String name, boolean layer) {
    ErrorMeasure error = error(name, 1);
    assertEquals(layer, error.largestLayerL2().isPresent());
    assertEquals(layer ? error.unknowns().size() : 0, error.layerL2().length);
  }

  @Test
  void slabsAreMeasuredTogether() {
    ErrorMeasure error = error("burgers", 2);
    double layer = error.largestLayerL2().orElseThrow();
    assertTrue(layer > 1.5 * error.largestRelativeL2(), error::toString);
  }
}
