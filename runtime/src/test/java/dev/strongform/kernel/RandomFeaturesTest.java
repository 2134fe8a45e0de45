package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Hidden layers that are drawn. */
class RandomFeaturesTest {
  private static final int NEURONS = 4000;

  private static final Domain DOMAIN =
      new Domain(
          List.of(
              new Axis("x", -3, 1, false, false),
              new Axis("y", 0, 2, false, true),
              new Axis("t", 0, 5, true, false)));

  private static final List<ParameterBlock> BLOCKS =
      JetNetwork.parameters(DOMAIN, new Architecture("u", List.of(NEURONS), Activation.SINE, 1), 0);

  private static double[] draw(RandomFeatures features) {
    double[] theta = new double[BLOCKS.stream().mapToInt(ParameterBlock::size).sum()];
    features.draw(DOMAIN, BLOCKS.get(0), BLOCKS.get(1), new SplittableRandom(7), theta);
    return theta;
  }

  /** Inputs are x, the cosine and the sine of y, and t. */
  private static boolean depends(double[] theta, int neuron, int axis) {
    int at = 4 * neuron;
    return switch (axis) {
      case 0 -> theta[at] != 0;
      case 1 -> theta[at + 1] != 0 && theta[at + 2] != 0;
      default -> theta[at + 3] != 0;
    };
  }

  private static int axes(double[] theta, int neuron) {
    int count = 0;
    for (int axis = 0; axis < 3; axis++) {
      count += depends(theta, neuron, axis) ? 1 : 0;
    }
    return count;
  }

  @Test
  void theirTextNamesScalesAndFractions() {
    assertEquals("drawn at scale 6", RandomFeatures.of(6).text());
    List<Double> shares = RandomFeatures.USUAL_SHARES;
    assertEquals("drawn at scales 9.5, 3", new RandomFeatures(List.of(9.5, 3.0), shares).text());
    assertEquals(
        "drawn at 1 and 0.1 of scale 60",
        new RandomFeatures(List.of(60.0), shares, List.of(1.0, 0.1)).text());
  }

  @Test
  void neuronsDependOnOneTwoOrAllAxesInTheirShares() {
    double[] theta = draw(new RandomFeatures(List.of(5.0), List.of(1.0, 2.0, 1.0)));
    int[] found = new int[4];
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      found[axes(theta, neuron)]++;
    }
    assertEquals(0, found[0]);
    assertEquals(NEURONS / 4.0, found[1], 120);
    assertEquals(NEURONS / 2.0, found[2], 120);
    assertEquals(NEURONS / 4.0, found[3], 120);
  }

  @Test
  void noWeightExceedsTheScaleOfItsAxisAndSomeComeClose() {
    double[] theta = draw(new RandomFeatures(List.of(5.0, 0.5, 20.0), List.of(0.2, 0.6, 0.2)));
    double[] largest = new double[4];
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      for (int input = 0; input < 4; input++) {
        largest[input] = Math.max(largest[input], Math.abs(theta[4 * neuron + input]));
      }
    }
    double[] bounds = {5, 0.5, 0.5, 20};
    for (int input = 0; input < 4; input++) {
      assertTrue(largest[input] <= bounds[input] && largest[input] > 0.9 * bounds[input]);
    }
  }

  @Test
  void neuronsTakeFractionsOfTheScaleInTurns() {
    List<Double> shares = RandomFeatures.USUAL_SHARES;
    double[] whole = draw(new RandomFeatures(List.of(8.0), shares));
    double[] mixed = draw(new RandomFeatures(List.of(8.0), shares, List.of(1.0, 0.25, 0.5)));
    double[] fractions = {1, 0.25, 0.5};
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      double fraction = fractions[neuron % 3];
      for (int input = 0; input < 4; input++) {
        assertEquals(fraction * whole[4 * neuron + input], mixed[4 * neuron + input], 1e-14);
      }
      int bias = BLOCKS.get(1).offset() + neuron;
      assertEquals(fraction * whole[bias], mixed[bias], 1e-13);
    }
  }

  /** The bias is an inner product with a point of the domain, so it cannot exceed the weights. */
  @Test
  void everyNeuronVanishesSomewhereInTheDomain() {
    double[] theta = draw(RandomFeatures.of(9));
    for (int neuron = 0; neuron < NEURONS; neuron++) {
      double reach = Math.abs(theta[4 * neuron]) + Math.abs(theta[4 * neuron + 3]);
      reach += Math.hypot(theta[4 * neuron + 1], theta[4 * neuron + 2]);
      assertTrue(Math.abs(theta[BLOCKS.get(1).offset() + neuron]) <= reach + 1e-12);
    }
  }

  @Test
  void theSameSeedDrawsTheSameBits() {
    assertArrayEquals(draw(RandomFeatures.of(3)), draw(RandomFeatures.of(3)));
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    List<Double> shares = RandomFeatures.USUAL_SHARES;
    assertThrows(IllegalArgumentException.class, () -> new RandomFeatures(List.of(), shares));
    assertThrows(IllegalArgumentException.class, () -> RandomFeatures.of(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RandomFeatures(List.of(1.0), List.of(1.0, -1.0, 1.0)));
    for (List<Double> wrong : List.of(List.<Double>of(), List.of(0.0), List.of(1.0, 1.5))) {
      assertThrows(
          IllegalArgumentException.class, () -> new RandomFeatures(List.of(1.0), shares, wrong));
    }
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> draw(new RandomFeatures(List.of(1.0, 2.0), shares)));
    assertEquals(
        "features have 2 scales, but the domain has 3 axes; give one scale, or one an axis",
        refused.getMessage());
  }

  @Test
  void theOutputLayerIsWhatIsTrained() {
    Architecture drawn =
        Architecture.features("u", NEURONS, Activation.SINE, 1, RandomFeatures.of(1));
    ParameterRange trained = drawn.trained(BLOCKS).get(0);
    assertEquals(NEURONS + 1, trained.size());
    assertEquals(BLOCKS.get(2).offset(), trained.from());
    assertThrows(IllegalArgumentException.class, () -> drawn.resized(10, 2));
  }
}
