package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every engine shows of its layers: products summed over channels are the rows of the
 * Jacobian, which the contract of the engines holds to another library.
 */
class LayerTapeTest {
  private static final JetShape SHAPE =
      JetShape.closure(2, List.of(partial(0, 0, 0), partial(0, 1), laplacian(0, 1)));

  /** Narrow layers, and wide ones that are swept in several parts, on all lanes and on some. */
  @ParameterizedTest
  @CsvSource({
    "scalar, 7, 7, 7", "scalar, 7, 64, 37", "vector, 7, 1, 1", "vector, 7, 64, 64",
    "vector, 7, 64, 37", "vector, 90, 64, 64", "vector, 90, 64, 37", "vector, 90, 37, 5"
  })
  void itHoldsTheFactorsOfTheRows(String engine, int width, int lanes, int n) {
    Rig rig = rig(engine, width, lanes);
    double[][] products = new double[rig.parameters][n];
    int[] seen = new int[rig.parameters];
    int[] from = new int[1];
    rig.memory.tape(
        rig.theta,
        n,
        (layer, channels, count, inputs, bars) -> {
          from[0] = seen[layer.biases()];
          Arrays.fill(seen, layer.weights(), layer.end(), from[0] + count);
          add(layer, channels, from[0], count, inputs, bars, products);
        });
    for (int lanesSeen : seen) {
      assertEquals(n, lanesSeen);
    }
    double[][] rows = rig.rows(n);
    for (int k = 0; k < rig.parameters; k++) {
      double size = Arrays.stream(rows[k]).map(Math::abs).reduce(1, Math::max);
      assertArrayEquals(rows[k], products[k], 1e-12 * size, "parameter " + k);
    }
  }

  private static void add(
      LayerPlan layer,
      int channels,
      int from,
      int count,
      double[][] inputs,
      double[][] bars,
      double[][] products) {
    for (int lane = 0; lane < count; lane++) {
      for (int o = 0; o < layer.outputs(); o++) {
        products[layer.biases() + o][from + lane] += bars[o * channels][lane];
        for (int i = 0; i < layer.inputs(); i++) {
          double[] row = products[layer.weights() + o * layer.inputs() + i];
          for (int c = 0; c < channels; c++) {
            row[from + lane] += bars[o * channels + c][lane] * inputs[i * channels + c][lane];
          }
        }
      }
    }
  }

  private static Rig rig(String engine, int width, int lanes) {
    assumeTrue(
        !engine.equals("vector")
            || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    return new Rig(
            KernelEngines.choose(Optional.of(engine)).engine(),
            Rig.domain(2, 1),
            Rig.architecture(Activation.TANH, 2, width, 6, 9),
            SHAPE,
            lanes,
            17)
        .forward()
        .drawCotangents();
  }

  @Test
  void outputsAndCotangentsStay() {
    Rig rig = rig("scalar", 7, 5);
    double[] cotangents = rig.memory.cotangents.clone();
    double[][] rows = rig.rows(5);
    rig.memory.tape(rig.theta, 5, (layer, channels, n, inputs, bars) -> {});
    assertArrayEquals(cotangents, rig.memory.cotangents);
    assertArrayEquals(rows, rig.rows(5));
  }

  /** A coefficient is the bias of a layer without inputs; with a logarithm its slope counts. */
  @Test
  void coefficientsAreLayersOfTheirOwn() {
    Coefficient positive = new Coefficient("k", 0.3, OptionalDouble.empty(), true);
    Coefficient any = new Coefficient("m", 0, OptionalDouble.empty(), false);
    CoefficientJets jets = new CoefficientJets(List.of(positive, any), 1);
    JetMemory memory = jets.newMemory(3);
    double[] theta = {0, 0.3, 0.7};
    jets.forward(theta, new double[3], memory);
    Arrays.setAll(memory.cotangents, k -> k + 1.0);
    double[] gradient = new double[3];
    jets.reverse(theta, memory, 2, gradient);
    double[] summed = new double[3];
    memory.tape(
        theta,
        2,
        (layer, channels, n, inputs, bars) -> {
          assertEquals(0, layer.inputs());
          summed[layer.biases()] += bars[0][0] + bars[0][1];
        });
    assertArrayEquals(gradient, summed, 1e-15);
  }

  @Test
  void memoryWithoutLayersSaysSo() {
    Rig rig = rig("scalar", 7, 2);
    assertEquals(
        "dev.strongform.kernel.BufferMemory shows no layers",
        assertThrows(
                UnsupportedOperationException.class,
                () ->
                    new BufferMemory(rig.network, 2)
                        .tape(rig.theta, 2, (layer, channels, n, inputs, bars) -> {}))
            .getMessage());
  }
}
