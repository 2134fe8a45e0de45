package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sweeps of networks on boxes hold to, on every engine. */
final class SubdomainMemoryTest {
  private static final JetShape SECOND =
      JetShape.closure(2, List.of(partial(0, 0), partial(1), laplacian(0, 1), partial(0, 1)));
  private static final JetShape FOURTH =
      JetShape.closure(
          2, List.of(partial(0, 0, 1, 1), partial(0, 0, 0, 0), partial(1, 1, 1), laplacian(0, 1)));
  private static final Architecture WHOLE = Rig.architecture(Activation.TANH, 2, 7, 6);

  @ParameterizedTest
  @CsvSource({
    "scalar, 3, 2, 0.5, 64", "scalar, 2, 5, 1, 37", "scalar, 1, 1, 0.5, 5",
    "vector, 3, 2, 0.5, 64", "vector, 2, 5, 1, 37", "vector, 1, 1, 0.5, 5"
  })
  void sweepsAgreeWithAutomaticDifferentiationAndEachOther(
      String engine, int along, int across, double overlap, int lanes) {
    Subdomains boxes = new Subdomains(List.of(along, across), overlap);
    JetNetworkContract.assertSweeps(
        new Rig(engine(engine), Rig.domain(2), WHOLE.in(boxes), FOURTH, lanes, 12));
    Architecture siren = Architecture.siren("u", List.of(5, 6), 2, new Siren(3)).in(boxes);
    JetNetworkContract.assertSweeps(
        new Rig(engine(engine), Rig.domain(2), siren, SECOND, lanes, 13));
    Architecture features =
        Architecture.features("u", 11, Activation.SINE, 2, RandomFeatures.of(3)).in(boxes);
    JetNetworkContract.assertSweeps(
        new Rig(engine(engine), Rig.domain(2), features, FOURTH, lanes, 14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void aPeriodicAxisStaysWhole(String engine) {
    JetNetworkContract.assertSweeps(
        new Rig(
            engine(engine),
            Rig.domain(2, 1),
            WHOLE.in(new Subdomains(List.of(4), 0.8)),
            FOURTH,
            20,
            4));
  }

  @ParameterizedTest
  @CsvSource({"scalar, 64", "scalar, 13", "scalar, 1", "vector, 64", "vector, 13", "vector, 1"})
  void oneBoxGivesTheBitsOfTheWholeNetwork(String engine, int lanes) {
    Rig plain = new Rig(engine(engine), Rig.domain(2), WHOLE, FOURTH, lanes, 5).forward();
    Rig boxed =
        new Rig(
                engine(engine),
                Rig.domain(2),
                WHOLE.in(new Subdomains(List.of(1), 0.3)),
                FOURTH,
                lanes,
                5)
            .forward();
    assertArrayEquals(plain.theta, boxed.theta);
    assertArrayEquals(plain.memory.outputs, boxed.memory.outputs);
    plain.drawCotangents();
    boxed.drawCotangents();
    int n = Math.max(1, lanes - 3);
    assertArrayEquals(plain.gradient(n), boxed.gradient(n));
    assertArrayEquals(plain.rows(n), boxed.rows(n));
    double[] v = plain.gaussians(plain.parameters);
    plain.network.pushforward(plain.theta, plain.memory, v);
    boxed.network.pushforward(boxed.theta, boxed.memory, v);
    assertArrayEquals(plain.memory.duals, boxed.memory.duals);
    assertEquals(
        plain.network.suitableLanes(engine(engine)), boxed.network.suitableLanes(engine(engine)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void rowsOfSomeParametersAreTheColumnsOfAll(String engine) {
    Rig rig = rig(engine, 64).forward().drawCotangents();
    double[][] all = rig.rows(50);
    for (ParameterBlock block : JetNetwork.parameters(rig.domain, rig.architecture, 0)) {
      int at = block.offset();
      for (ParameterRange columns :
          List.of(
              new ParameterRange(at, at + block.size()),
              new ParameterRange(Math.max(0, at - 30), at + 1),
              new ParameterRange(at, rig.parameters))) {
        assertArrayEquals(
            Arrays.copyOfRange(all, columns.from(), columns.to()),
            rig.rows(rig.theta, 50, columns),
            columns.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void gradientsOfOutputLayersAreThoseOfAll(String engine) {
    Rig rig = rig(engine, 64).forward().drawCotangents();
    double[] all = rig.gradient(50);
    for (ParameterBlock block : JetNetwork.parameters(rig.domain, rig.architecture, 0)) {
      if (block.isOf(JetNetwork.OUTPUT)) {
        ParameterRange columns = new ParameterRange(block.offset(), block.end());
        assertArrayEquals(
            Arrays.copyOfRange(all, columns.from(), columns.to()),
            rig.gradient(rig.theta, 50, columns),
            block.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void aPointsBitsDependNeitherOnOtherLanesNorOnTheirNumber(String engine) {
    Rig many = rig(engine, 64).forward().drawCotangents();
    double[][] rows = many.rows(64);
    for (int lane : new int[] {0, 13, 63}) {
      Rig one = rig(engine, 1);
      System.arraycopy(many.point(lane), 0, one.points, 0, 2);
      one.forward();
      for (int slot = 0; slot < one.memory.outputs.length; slot++) {
        assertEquals(many.memory.outputs[slot * 64 + lane], one.memory.outputs[slot]);
        one.memory.cotangents[slot] = many.memory.cotangents[slot * 64 + lane];
      }
      double[][] row = one.rows(1);
      for (int k = 0; k < one.parameters; k++) {
        assertEquals(rows[k][lane], row[k][0]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void lanesThatAreNotInUseCountNothing(String engine) {
    Rig rig = rig(engine, 40).forward().drawCotangents();
    double[] gradient = rig.gradient(11);
    double[][] rows = rig.rows(11);
    for (int slot = 0; slot < rig.memory.cotangents.length; slot += 40) {
      Arrays.fill(rig.memory.cotangents, slot + 11, slot + 40, Double.NaN);
    }
    assertArrayEquals(gradient, rig.gradient(11));
    assertArrayEquals(rows, rig.rows(11));
  }

  /** A box without a point of the tile reads none of its parameters. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void boxesWithoutPointsAreLeftAlone(String engine) {
    Rig rig = rig(engine, 16);
    Arrays.fill(rig.points, 0, 16, rig.domain.axes().get(0).min());
    double[] outputs = rig.forward().memory.outputs.clone();
    List<ParameterBlock> blocks = JetNetwork.parameters(rig.domain, rig.architecture, 0);
    ParameterRange far = ParameterRange.named(blocks, "u.box5");
    Arrays.fill(rig.theta, far.from(), far.to(), Double.NaN);
    assertArrayEquals(outputs, rig.forward().memory.outputs);
    double[] gradient = rig.drawCotangents().gradient(16);
    for (int k = far.from(); k < far.to(); k++) {
      assertEquals(0, gradient[k]);
    }
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "64, 37", "37, 5"})
  void vectorsAgreeWithPlainJava(int lanes, int n) {
    Rig scalar = rig("scalar", lanes).forward().drawCotangents();
    Rig vector = rig("vector", lanes).forward().drawCotangents();
    JetNetworkContract.assertClose(scalar.memory.outputs, vector.memory.outputs, 1e-12);
    JetNetworkContract.assertClose(scalar.gradient(n), vector.gradient(n), 1e-12);
    double[][] expected = scalar.rows(n);
    double[][] actual = vector.rows(n);
    for (int k = 0; k < expected.length; k++) {
      JetNetworkContract.assertClose(expected[k], actual[k], 1e-12);
    }
  }

  /** Sums over the points in a box, of what its layers read and are fed back, are gradients. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "vector"})
  void theTapeHoldsTheFactorsOfTheGradient(String engine) {
    Rig rig = rig(engine, 40).forward().drawCotangents();
    double[] summed = new double[rig.parameters];
    rig.memory.tape(
        rig.theta,
        33,
        (layer, channels, n, inputs, bars) -> {
          for (int o = 0; o < layer.outputs(); o++) {
            for (int lane = 0; lane < n; lane++) {
              summed[layer.biases() + o] += bars[o * channels][lane];
              for (int i = 0; i < layer.inputs(); i++) {
                for (int c = 0; c < channels; c++) {
                  summed[layer.weights() + o * layer.inputs() + i] +=
                      bars[o * channels + c][lane] * inputs[i * channels + c][lane];
                }
              }
            }
          }
        });
    JetNetworkContract.assertClose(rig.gradient(33), summed, 1e-12);
  }

  private static Rig rig(String engine, int lanes) {
    return new Rig(
        engine(engine),
        Rig.domain(2),
        WHOLE.in(new Subdomains(List.of(3, 2), 0.6)),
        SECOND,
        lanes,
        17);
  }

  private static KernelEngine engine(String name) {
    assumeTrue(
        !name.equals("vector")
            || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    return KernelEngines.choose(Optional.of(name)).engine();
  }
}
