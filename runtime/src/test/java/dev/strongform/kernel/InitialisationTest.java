package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InitialisationTest {
  private static final List<ParameterBlock> BLOCKS =
      List.of(
          new ParameterBlock("u.layer1.weights", 0, 300, 200),
          new ParameterBlock("u.layer1.biases", 60_000, 300, 1),
          new ParameterBlock("nu", 60_300, 1, 1));

  @Test
  void weightsHaveGlorotsVarianceAndTheRestIsZero() {
    double[] theta = Initialisation.glorot(BLOCKS, 5);
    assertEquals(60_301, theta.length);
    double[] weights = Arrays.copyOf(theta, 60_000);
    double mean = Arrays.stream(weights).average().orElseThrow();
    double square = Arrays.stream(weights).map(w -> w * w).average().orElseThrow();
    double fourth = Arrays.stream(weights).map(w -> w * w * w * w).average().orElseThrow();
    assertEquals(0, mean, 1e-3);
    assertEquals(2.0 / 500, square, 1e-4);
    assertEquals(3, fourth / (square * square), 0.1);
    assertArrayEquals(new double[301], Arrays.copyOfRange(theta, 60_000, 60_301));
  }

  @Test
  void seedsDecideEverything() {
    assertArrayEquals(Initialisation.glorot(BLOCKS, 5), Initialisation.glorot(BLOCKS, 5));
    assertNotEquals(Initialisation.glorot(BLOCKS, 5)[0], Initialisation.glorot(BLOCKS, 6)[0]);
  }

  @Test
  void theFirstWeightsAreTheSameOnEveryJava() {
    double[] theta =
        Initialisation.glorot(List.of(new ParameterBlock("u.output.weights", 0, 1, 3)), 1);
    assertArrayEquals(
        new double[] {-0.031344627789119846, -0.043443547817983104, 0.6792417965033398}, theta);
  }
}
