package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Larger networks with the jets of smaller ones. */
class ProlongationTest {
  private static final Domain DOMAIN = Rig.domain(2, 1);
  private static final JetShape SHAPE =
      JetShape.closure(2, List.of(partial(0, 0, 0), partial(0, 1), laplacian(0, 1)));
  private static final int LANES = 9;

  private static List<ParameterBlock> blocks(Architecture network) {
    return JetNetwork.parameters(DOMAIN, network, 0);
  }

  /** Parameters as a new network starts with, and biases that are not zero. */
  private static double[] drawn(Architecture network, long seed) {
    List<ParameterBlock> blocks = blocks(network);
    double[] theta = Initialisation.glorot(blocks, seed);
    SplittableRandom random = new SplittableRandom(seed);
    network.frequencies().ifPresent(own -> own.start(blocks, random, theta));
    Arrays.setAll(theta, k -> theta[k] + 0.1 * random.nextDouble(-1, 1));
    return theta;
  }

  private static double[] outputs(Architecture network, double[] theta) {
    JetNetwork jets = new JetNetwork(DOMAIN, network, SHAPE, 0);
    JetMemory memory = jets.newMemory(LANES);
    double[] points = new double[2 * LANES];
    Arrays.setAll(points, k -> -0.7 + 0.1 * k);
    jets.forward(theta, points, memory);
    return memory.outputs;
  }

  private static double[] prolonged(Architecture small, double[] theta, Architecture large) {
    double[] target = drawn(large, 5);
    Prolongation.prolong(small, blocks(small), theta, large, blocks(large), target);
    return target;
  }

  private static void assertSameJets(Architecture small, Architecture large) {
    double[] theta = drawn(small, 4);
    double[] expected = outputs(small, theta);
    double[] wide = prolonged(small, theta, large);
    double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertTrue(size > 0.1);
    assertArrayEquals(expected, outputs(large, wide), 1e-12 * size, large.toString());
    assertTrue(wide.length > theta.length);
  }

  private static Architecture net(Activation activation, Integer... hidden) {
    return new Architecture("u", List.of(hidden), activation, 2);
  }

  @ParameterizedTest
  @EnumSource
  void widerNetworksHaveTheSameJets(Activation activation) {
    assertSameJets(net(activation, 4, 3), net(activation, 7, 3));
    assertSameJets(net(activation, 4, 3), net(activation, 4, 8));
    assertSameJets(net(activation, 4, 3, 5), net(activation, 6, 9, 7));
  }

  @Test
  void networksOfFrequenciesDoToo() {
    assertSameJets(
        Architecture.siren("u", List.of(4, 3), 2, Siren.USUAL),
        Architecture.siren("u", List.of(7, 5), 2, Siren.USUAL));
    FourierFeatures features = new FourierFeatures(3, List.of(1.0, 4.0));
    assertSameJets(
        Architecture.fourier("u", features, List.of(4, 3), Activation.TANH, 2),
        Architecture.fourier("u", features, List.of(7, 5), Activation.TANH, 2));
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"SWISH", "SOFTPLUS", "GELU"})
  void deeperNetworksDoWhereTheNonlinearityHoldsTheIdentity(Activation activation) {
    assertSameJets(net(activation, 4, 3), net(activation, 4, 3, 6));
    assertSameJets(net(activation, 4, 3), net(activation, 5, 4, 7, 20));
  }

  /** New neurons start as in a new network, so that they differ, and nobody reads them yet. */
  @Test
  void newNeuronsAreDrawnAndReadWithZeros() {
    Architecture small = net(Activation.TANH, 2);
    Architecture large = net(Activation.TANH, 4);
    double[] fresh = drawn(large, 5);
    double[] wide = prolonged(small, drawn(small, 4), large);
    ParameterBlock first = blocks(large).get(0);
    int from = first.offset() + 2 * first.columns();
    int to = first.offset() + first.size();
    assertArrayEquals(Arrays.copyOfRange(fresh, from, to), Arrays.copyOfRange(wide, from, to));
    ParameterBlock output = blocks(large).get(2);
    for (int o = 0; o < 2; o++) {
      assertEquals(0, wide[output.offset() + 4 * o + 2]);
      assertEquals(0, wide[output.offset() + 4 * o + 3]);
    }
  }

  private static String refusal(Architecture small, Architecture large) {
    return assertThrows(
            IllegalArgumentException.class, () -> prolonged(small, drawn(small, 1), large))
        .getMessage();
  }

  @Test
  void whatCannotGrowIsRefusedWithASentence() {
    assertEquals(
        "u of 2 hidden layers cannot grow to 3: with tanh only its width can, layers can be added"
            + " behind swish, softplus and gelu",
        refusal(net(Activation.TANH, 4, 3), net(Activation.TANH, 4, 3, 9)));
    assertEquals(
        "layer 2 of u would need 3 neurons and 4 inputs to take the function of the smaller"
            + " network, but has 2 and 4",
        refusal(net(Activation.TANH, 4, 3), net(Activation.TANH, 4, 2)));
    assertEquals(
        "networks that grow are trained in all their layers and stay of one kind, but u is mlp and"
            + " grows to siren",
        refusal(net(Activation.SINE, 4), Architecture.siren("u", List.of(4), 2, Siren.USUAL)));
    Architecture drawn =
        Architecture.features(
            "u",
            4,
            Activation.TANH,
            2,
            new RandomFeatures(List.of(6.0), RandomFeatures.USUAL_SHARES));
    assertTrue(refusal(drawn, drawn).startsWith("networks that grow are trained in all"));
    assertEquals(Optional.empty(), net(Activation.TANH, 4).drawn());
  }
}
