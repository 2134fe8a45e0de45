package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a network is, whatever engine computes it. */
final class JetNetworkTest {
  private static final JetShape SECOND =
      JetShape.closure(2, List.of(partial(0, 0), partial(1), laplacian(0, 1), partial(0, 1)));

  @Test
  void parametersAreNamedLayerByLayer() {
    List<ParameterBlock> blocks =
        JetNetwork.parameters(Rig.domain(2, 1), Rig.architecture(Activation.TANH, 2, 20, 10), 7);
    assertEquals(
        List.of(
            new ParameterBlock("u.layer1.weights", 7, 20, 3),
            new ParameterBlock("u.layer1.biases", 67, 20, 1),
            new ParameterBlock("u.layer2.weights", 87, 10, 20),
            new ParameterBlock("u.layer2.biases", 287, 10, 1),
            new ParameterBlock("u.output.weights", 297, 2, 10),
            new ParameterBlock("u.output.biases", 317, 2, 1)),
        blocks);
  }

  @Test
  void costGrowsWithTheSquareOfTheWidth() {
    double ratio = (double) flops(400) / flops(200);
    assertEquals(4, ratio, 0.1);
  }

  @Test
  void aJetOverOtherAxesIsRefused() {
    Architecture architecture = Rig.architecture(Activation.TANH, 1, 2);
    assertThrows(
        IllegalArgumentException.class,
        () -> new JetNetwork(Rig.domain(3), architecture, SECOND, 0));
  }

  private static long flops(int width) {
    Architecture architecture = Rig.architecture(Activation.TANH, 1, width, width);
    return new JetNetwork(Rig.domain(2), architecture, SECOND, 0).flopsPerPoint();
  }
}
