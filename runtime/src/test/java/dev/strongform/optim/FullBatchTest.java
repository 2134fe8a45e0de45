package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A batch of everything gives the bits of the method without a batch, for each row of the methods'
 * document that takes batches: on residuals, since energies refuse them.
 */
class FullBatchTest {
  private static final int POINTS = 60;

  /** A problem, and where its iterations start. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Case(ModelProblem problem, List<ParameterBlock> blocks, double[] start) {}

  /** All iterates, and at last what the run returned. */
  private record Walk(List<double[]> iterates, Outcome outcome) {}

  /** Affine in its output layer, with layers for K-FAC. */
  private static Case network() {
    ModelProblem poisson = NetworkModels.poisson(5);
    return new Case(poisson, poisson.parameters(), Initialisation.of(poisson, 5));
  }

  /** Solved within few iterations by many methods. */
  private static Case linear() {
    List<ParameterBlock> blocks =
        List.of(new ParameterBlock("u.hidden", 0, 1, 1), new ParameterBlock("u.output", 1, 4, 1));
    return new Case(Models.linear(), blocks, new double[5]);
  }

  private static Stream<String> rowsThatTakeBatches() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "methods.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split(" *\\| *"))
        .filter(cells -> cells[5].equals("yes"))
        .map(cells -> cells[1].replace("`", ""));
  }

  private static Stream<String> rowsWithoutLayers() throws IOException {
    return rowsThatTakeBatches().filter(name -> !name.equals("kfac"));
  }

  @ParameterizedTest
  @MethodSource("rowsThatTakeBatches")
  void aBatchOfEverythingWalksTheSamePath(String name) {
    Walk full = walk(network(), name, 0, 8);
    int rows = 2 * POINTS;
    for (int batch : new int[] {rows, rows + 1}) {
      assertSame(full, walk(network(), name, batch, 8));
    }
    double[] ofHalf = walk(network(), name, rows / 2, 8).iterates.get(1);
    assertFalse(Arrays.equals(full.iterates.get(1), ofHalf), "half a batch goes elsewhere");
  }

  @ParameterizedTest
  @MethodSource("rowsWithoutLayers")
  void aBatchOfEverythingEndsWhereAndWhyTheMethodWithoutDoes(String name) {
    assertSame(walk(linear(), name, 0, 40), walk(linear(), name, POINTS, 40));
  }

  private static void assertSame(Walk full, Walk batched) {
    assertEquals(full.iterates.size(), batched.iterates.size());
    for (int i = 0; i < full.iterates.size(); i++) {
      assertArrayEquals(full.iterates.get(i), batched.iterates.get(i), "iterate " + i);
    }
    assertEquals(full.outcome.loss(), batched.outcome.loss());
    assertEquals(full.outcome.stop(), batched.outcome.stop());
  }

  private static Walk walk(Case on, String name, int batch, int iterations) {
    List<double[]> seen = new ArrayList<>();
    try (Workers workers = Workers.of(1);
        Method method = method(on, name, batch, iterations)) {
      Objective loss = Objectives.of(on.problem, POINTS, workers);
      Outcome outcome =
          Minimiser.minimise(
              loss,
              method,
              on.start,
              new Limits(iterations, 0),
              new Cancellation(),
              progress -> seen.add(progress.theta().clone()));
      seen.add(outcome.theta());
      return new Walk(seen, outcome);
    }
  }

  private static Method method(Case on, String name, int batch, int iterations) {
    int size = on.start.length;
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0,
            iterations,
            9,
            DescentSettings.usual(),
            on.blocks,
            () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), size, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), size))));
  }
}
