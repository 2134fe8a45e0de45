package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What networks start with that are to see high frequencies. */
class FrequenciesTest {
  private static final Domain DOMAIN = Rig.domain(3, 1);

  private static double[] start(Architecture network, List<ParameterBlock> blocks, long seed) {
    double[] theta = new double[blocks.stream().mapToInt(ParameterBlock::size).sum()];
    network.frequencies().orElseThrow().start(blocks, new SplittableRandom(seed), theta);
    return theta;
  }

  private static double[] values(double[] theta, ParameterBlock block) {
    return Arrays.copyOfRange(theta, block.offset(), block.offset() + block.size());
  }

  private static double deviation(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElseThrow());
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  @Test
  void directionsOfEachScaleHaveItsDeviationAndGiveASineAndACosine() {
    FourierFeatures features = new FourierFeatures(4000, List.of(1.0, 9.0));
    Architecture network = Architecture.fourier("u", features, List.of(3), Activation.TANH, 1);
    List<ParameterBlock> blocks = JetNetwork.parameters(DOMAIN, network, 0);
    double[] theta = start(network, blocks, 3);
    double[] weights = values(theta, blocks.get(0));
    int half = weights.length / 2;
    assertEquals(4 * 4000, half);
    assertArrayEquals(
        Arrays.copyOf(weights, half), Arrays.copyOfRange(weights, half, weights.length));
    for (int scale = 0; scale < 2; scale++) {
      double[] own = new double[half / 2];
      for (int k = 0; k < own.length; k++) {
        own[k] = weights[4 * (2 * (k / 4) + scale) + k % 4];
      }
      assertEquals(scale == 0 ? 1 : 9, deviation(own), scale == 0 ? 0.03 : 0.27);
    }
    double[] biases = values(theta, blocks.get(1));
    assertEquals(0, largest(Arrays.copyOf(biases, 4000)));
    assertTrue(Arrays.stream(biases, 4000, 8000).allMatch(bias -> bias == Math.PI / 2));
    assertTrue(deviation(values(theta, blocks.get(2))) > 0);
  }

  @Test
  void onlyWhatIsBehindTheDirectionsIsTrained() {
    Architecture network =
        Architecture.fourier("u", FourierFeatures.USUAL, List.of(7, 5), Activation.TANH, 2);
    assertEquals(List.of(64, 7, 5), network.layers());
    List<ParameterBlock> blocks = JetNetwork.parameters(DOMAIN, network, 0);
    ParameterRange trained = network.trained(blocks).get(0);
    assertEquals(blocks.get(2).offset(), trained.from());
    assertEquals(65 * 7 + 8 * 5 + 6 * 2, trained.size());
    assertEquals(List.of(64, 9), network.resized(9, 1).layers());
  }

  @Test
  void aSirensWeightsAreUniformWithinThePapersBounds() {
    Architecture network = Architecture.siren("u", List.of(300, 200), 40, new Siren(12));
    List<ParameterBlock> blocks = JetNetwork.parameters(DOMAIN, network, 0);
    double[] theta = start(network, blocks, 4);
    double[] bounds = {12.0 / 4, Math.sqrt(6.0 / 300), Math.sqrt(6.0 / 200) / 12};
    for (int layer = 0; layer < 3; layer++) {
      double[] weights = values(theta, blocks.get(2 * layer));
      assertTrue(largest(weights) <= bounds[layer] && largest(weights) > 0.98 * bounds[layer]);
      assertEquals(bounds[layer] / Math.sqrt(3), deviation(weights), 0.05 * bounds[layer]);
    }
    assertEquals(Math.PI / Math.sqrt(3), deviation(values(theta, blocks.get(1))), 0.2);
    assertEquals(0, largest(values(theta, blocks.get(5))));
    assertEquals(theta.length, network.trained(blocks).get(0).size());
  }

  /** What the bounds are for: the inputs of every hidden sine have deviation one. */
  @Test
  void aSirensDeepLayersSpreadLikeItsFirst() {
    Architecture network =
        Architecture.siren("u", List.of(256, 256, 256, 256, 256), 200, new Siren(1.0));
    List<ParameterBlock> blocks = JetNetwork.parameters(DOMAIN, network, 0);
    double[] theta = start(network, blocks, 5);
    JetNetwork jets = new JetNetwork(DOMAIN, network, JetShape.of(3, Channel.value()), 0);
    JetMemory memory = jets.newMemory(KernelEngines.plain(), 1);
    jets.forward(theta, new double[] {0.1, 0.2, 0.3}, memory);
    assertEquals(1, deviation(memory.outputs), 0.15);
  }

  @Test
  void resultsAndHeadersNameThem() {
    Architecture siren = Architecture.siren("u", List.of(4), 1, Siren.USUAL);
    Architecture fourier =
        Architecture.fourier("u", FourierFeatures.USUAL, List.of(4), Activation.TANH, 1);
    assertEquals("siren", siren.kind());
    assertEquals("fourier", fourier.kind());
    assertEquals("mlp", new Architecture("u", List.of(4), Activation.SINE, 1).kind());
    assertEquals("a siren of omega0 = 6.0", Siren.USUAL.text());
    assertEquals(
        "over 64 sines and cosines, drawn, of scales [1.0, 5.0]", FourierFeatures.USUAL.text());
  }

  @Test
  void theSeedDecidesEverything() {
    Architecture siren = Architecture.siren("u", List.of(4), 1, Siren.USUAL);
    Architecture fourier =
        Architecture.fourier("u", FourierFeatures.USUAL, List.of(4), Activation.TANH, 1);
    for (Architecture network : List.of(siren, fourier)) {
      List<ParameterBlock> blocks = JetNetwork.parameters(DOMAIN, network, 0);
      assertArrayEquals(start(network, blocks, 1), start(network, blocks, 1));
      assertNotEquals(start(network, blocks, 1)[0], start(network, blocks, 2)[0]);
    }
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FourierFeatures(0, List.of(1.0)));
    assertThrows(IllegalArgumentException.class, () -> new FourierFeatures(3, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new FourierFeatures(3, List.of(0.0)));
    assertThrows(IllegalArgumentException.class, () -> new FourierFeatures(1, List.of(1.0, 2.0)));
    assertThrows(IllegalArgumentException.class, () -> new Siren(Double.NaN));
    Architecture drawn =
        Architecture.features(
            "u", 9, Activation.SINE, 1, RandomFeatures.of(RandomFeatures.USUAL_SCALE));
    assertThrows(IllegalArgumentException.class, () -> drawn.with(Siren.USUAL));
  }
}
