package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VectorNetworkTest extends JetNetworkContract {
  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  /** So wide that the lanes are swept in several parts, of which the last is not full. */
  @ParameterizedTest
  @CsvSource({"37, 37", "37, 30", "37, 5", "64, 50", "1, 1"})
  void wideNetworksAgreeWithPlainJava(int lanes, int n) {
    assertTwins(Rig.architecture(Activation.TANH, 2, 90, 70), lanes, n);
    FourierFeatures features = new FourierFeatures(45, List.of(1.0, 3.0));
    assertTwins(Architecture.fourier("u", features, List.of(70), Activation.GELU, 2), lanes, n);
    assertTwins(Architecture.siren("u", List.of(90, 70), 2, Siren.USUAL), lanes, n);
  }

  private void assertTwins(Architecture network, int lanes, int n) {
    Rig vector = wide(engine(), network, lanes);
    Rig scalar = wide(KernelEngines.choose(Optional.of("scalar")).engine(), network, lanes);
    assertClose(scalar.memory.outputs, vector.memory.outputs);
    assertClose(scalar.gradient(n), vector.gradient(n));
    double[][] expected = scalar.rows(n);
    double[][] actual = vector.rows(n);
    for (int k = 0; k < expected.length; k++) {
      assertClose(expected[k], actual[k]);
    }
    double[] v = scalar.gaussians(scalar.parameters);
    scalar.network.pushforward(scalar.theta, scalar.memory, v);
    vector.network.pushforward(vector.theta, vector.memory, v);
    assertClose(scalar.memory.duals, vector.memory.duals);
  }

  private static Rig wide(KernelEngine engine, Architecture network, int lanes) {
    JetShape shape = JetShape.closure(3, List.of(Channel.laplacian(0, 1, 2)));
    return new Rig(engine, Rig.domain(3), network, shape, lanes, 5).forward().drawCotangents();
  }

  private static void assertClose(double[] expected, double[] actual) {
    double scale = Arrays.stream(expected).map(Math::abs).reduce(1, Math::max);
    assertArrayEquals(expected, actual, 1e-12 * scale);
  }

  @Override
  KernelEngine engine() {
    return KernelEngines.choose(Optional.of("vector")).engine();
  }
}
