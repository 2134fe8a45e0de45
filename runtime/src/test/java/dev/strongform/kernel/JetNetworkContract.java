package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine's sweeps hold to: another library, and each other. */
abstract class JetNetworkContract extends ChosenRowsContract {
  /** Bytes in a hundred sweeps: what remains is not theirs. */
  static final long NEXT_TO_NOTHING = 10_000;

  private static final JetShape FOURTH =
      JetShape.closure(
          2, List.of(partial(0, 0, 1, 1), partial(0, 0, 0, 0), partial(1, 1, 1), laplacian(0, 1)));

  @ParameterizedTest
  @EnumSource
  void jetsAgreeWithAutomaticDifferentiation(Activation activation) {
    assertJets(rig(activation, FOURTH, 3));
    assertJets(rig(activation, SECOND, 64));
  }

  @Test
  void valuesAloneAreAJetToo() {
    assertJets(rig(Activation.TANH, JetShape.of(2, Channel.value()), 5));
  }

  @Test
  void periodicAxesAreDifferentiatedToo() {
    Architecture network = Rig.architecture(Activation.TANH, 2, 7, 5);
    assertJets(new Rig(engine(), Rig.domain(2, 0), network, FOURTH, 3, 4));
    assertJets(new Rig(engine(), Rig.domain(2, 0, 1), network, FOURTH, 3, 5));
  }

  @ParameterizedTest
  @MethodSource("ofFrequencies")
  void networksOfFrequenciesHoldToTheSame(Architecture network) {
    assertSweeps(new Rig(engine(), Rig.domain(2, 1), network, FOURTH, 7, 12));
  }

  /** Jets against another library; rows, gradients and pushforwards against each other. */
  static void assertSweeps(Rig rig) {
    assertJets(rig);
    rig.drawCotangents();
    double[] v = rig.gaussians(rig.parameters);
    double[][] rows = rig.rows(rig.lanes);
    double[] directed = new double[rig.lanes];
    for (int k = 0; k < rig.parameters; k++) {
      for (int lane = 0; lane < rig.lanes; lane++) {
        directed[lane] += rows[k][lane] * v[k];
      }
    }
    double[] summed = Arrays.stream(rows).mapToDouble(JetNetworkContract::sum).toArray();
    assertClose(summed, rig.gradient(rig.lanes), 1e-12);
    rig.network.pushforward(rig.theta, rig.memory, v);
    assertClose(directed, rig.weigh(rig.memory.duals), 1e-12);
    double value = sum(rig.weigh(rig.memory.outputs));
    double slope = sum(directed);
    double large = Math.abs(moved(rig, v, 1e-4) - value - 1e-4 * slope);
    double small = Math.abs(moved(rig, v, 5e-5) - value - 5e-5 * slope);
    assertEquals(2.0, Math.log(large / small) / Math.log(2), 0.05);
  }

  /** Every nonlinearity behind drawn sines, and sines throughout. */
  static Stream<Architecture> ofFrequencies() {
    FourierFeatures features = new FourierFeatures(3, List.of(1.0, 4.0));
    return Stream.concat(
        Arrays.stream(Activation.values())
            .map(own -> Architecture.fourier("u", features, List.of(7, 6), own, 2)),
        Stream.of(Architecture.siren("u", List.of(7, 6), 2, new Siren(5))));
  }

  @Test
  void periodicNetworksTakeEqualJetsAtBothEnds() {
    Domain domain = Rig.domain(2, 0);
    Rig rig = new Rig(engine(), domain, Rig.architecture(Activation.SINE, 1, 8), FOURTH, 2, 3);
    rig.points[0] = domain.axes().get(0).min();
    rig.points[1] = domain.axes().get(0).max();
    rig.points[3] = rig.points[2];
    rig.forward();
    for (int c = 0; c < FOURTH.size(); c++) {
      assertEquals(rig.output(0, c, 0), rig.output(0, c, 1), 1e-12 * scale(rig, 0, c));
    }
  }

  @Test
  void laplacianIsTheSumOfSecondDerivatives() {
    int axes = 6;
    List<Channel> wanted = new java.util.ArrayList<>();
    IntStream.range(0, axes).forEach(axis -> wanted.add(partial(axis, axis)));
    wanted.add(laplacian(0, 1, 2, 4, 5));
    JetShape shape = JetShape.closure(axes, wanted);
    Architecture network = Rig.architecture(Activation.SWISH, 1, 9, 9);
    Rig rig = new Rig(engine(), Rig.domain(axes, 2), network, shape, 4, 8).forward();
    for (int lane = 0; lane < 4; lane++) {
      double sum = 0;
      for (int axis : new int[] {0, 1, 2, 4, 5}) {
        sum += rig.output(0, shape.indexOf(partial(axis, axis)), lane);
      }
      assertEquals(sum, rig.output(0, shape.indexOf(wanted.get(axes)), lane), 1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsSumToTheGradient(Activation activation) {
    for (int n : new int[] {1, 5, 7}) {
      Rig rig = rig(activation, FOURTH, 7).forward().drawCotangents();
      double[] summed = Arrays.stream(rig.rows(n)).mapToDouble(JetNetworkContract::sum).toArray();
      assertClose(summed, rig.gradient(n), 1e-12);
    }
  }

  /** Channels without cotangents are left out, and come back when they have some. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void cotangentsOfEachChannelSumToThoseOfAll(int n) {
    Rig rig = rig(Activation.TANH, FOURTH, 7).forward().drawCotangents();
    double[] all = rig.memory.cotangents.clone();
    double[] gradient = rig.gradient(n);
    double[] rows = flat(rig.rows(n));
    double[] summedGradient = new double[gradient.length];
    double[] summedRows = new double[rows.length];
    for (int c = 0; c < FOURTH.size(); c++) {
      int channel = c;
      int lanes = rig.lanes;
      Arrays.setAll(rig.memory.cotangents, k -> k / lanes % FOURTH.size() == channel ? all[k] : 0);
      add(rig.gradient(n), summedGradient);
      add(flat(rig.rows(n)), summedRows);
    }
    assertClose(gradient, summedGradient, 1e-12);
    assertClose(rows, summedRows, 1e-12);
    System.arraycopy(all, 0, rig.memory.cotangents, 0, all.length);
    assertArrayEquals(gradient, rig.gradient(n));
    assertArrayEquals(rows, flat(rig.rows(n)));
  }

  /** A tile of residuals that are zero to the last bit has none at all. */
  @Test
  void cotangentsOfZeroGiveZeros() {
    Rig rig = rig(Activation.TANH, FOURTH, 7).forward();
    assertArrayEquals(new double[rig.parameters], rig.gradient(7));
    assertArrayEquals(new double[rig.parameters * 7], flat(rig.rows(7)));
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static void add(double[] summand, double[] sum) {
    Arrays.setAll(sum, k -> sum[k] + summand[k]);
  }

  @ParameterizedTest
  @EnumSource
  void pushforwardIsRowsTimesDirection(Activation activation) {
    Rig rig = rig(activation, FOURTH, 5).forward().drawCotangents();
    double[] v = rig.gaussians(rig.parameters);
    double[] expected = new double[rig.lanes];
    double[][] rows = rig.rows(rig.lanes);
    for (int k = 0; k < rig.parameters; k++) {
      for (int lane = 0; lane < rig.lanes; lane++) {
        expected[lane] += rows[k][lane] * v[k];
      }
    }
    rig.network.pushforward(rig.theta, rig.memory, v);
    assertClose(expected, rig.weigh(rig.memory.duals), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void pushforwardAndReverseAreAdjoint(Activation activation) {
    Rig rig = rig(activation, SECOND, 64).forward().drawCotangents();
    double[] v = rig.gaussians(rig.parameters);
    rig.network.pushforward(rig.theta, rig.memory, v);
    double forward = sum(rig.weigh(rig.memory.duals));
    double[] gradient = rig.gradient(rig.lanes);
    double reverse = 0;
    double size = 0;
    for (int k = 0; k < rig.parameters; k++) {
      reverse += gradient[k] * v[k];
      size += Math.abs(gradient[k] * v[k]);
    }
    assertEquals(forward, reverse, 1e-12 * size);
  }

  @ParameterizedTest
  @EnumSource
  void remaindersShrinkQuadratically(Activation activation) {
    Rig rig = rig(activation, FOURTH, 6).forward().drawCotangents();
    double[] v = rig.gaussians(rig.parameters);
    double value = sum(rig.weigh(rig.memory.outputs));
    double slope = 0;
    double[] gradient = rig.gradient(rig.lanes);
    for (int k = 0; k < rig.parameters; k++) {
      slope += gradient[k] * v[k];
    }
    double large = Math.abs(moved(rig, v, 1e-4) - value - 1e-4 * slope);
    double small = Math.abs(moved(rig, v, 5e-5) - value - 5e-5 * slope);
    assertEquals(2.0, Math.log(large / small) / Math.log(2), 0.05);
  }

  @Test
  void sweepsLeaveOutputsCotangentsAndTapeAlone() {
    Rig rig = rig(Activation.TANH, SECOND, 8).forward().drawCotangents();
    double[] outputs = rig.memory.outputs.clone();
    double[] cotangents = rig.memory.cotangents.clone();
    double[] gradient = rig.gradient(6);
    double[][] rows = rig.rows(6);
    rig.network.pushforward(rig.theta, rig.memory, rig.gaussians(rig.parameters));
    assertArrayEquals(gradient, rig.gradient(6));
    assertArrayEquals(rows, rig.rows(6));
    assertArrayEquals(outputs, rig.memory.outputs);
    assertArrayEquals(cotangents, rig.memory.cotangents);
  }

  @Test
  void gradientsAreAddedToAndRowsStayInTheirPlace() {
    Domain domain = Rig.domain(2);
    Architecture architecture = Rig.architecture(Activation.TANH, 2, 5, 6);
    Rig rig = new Rig(engine(), domain, architecture, SECOND, 4, 9).forward().drawCotangents();
    double[] theta = new double[rig.parameters + 5];
    System.arraycopy(rig.theta, 0, theta, 3, rig.parameters);
    JetNetwork shifted = new JetNetwork(domain, architecture, SECOND, 3);
    JetMemory memory = shifted.newMemory(engine(), 4);
    shifted.forward(theta, rig.points, memory);
    System.arraycopy(rig.memory.cotangents, 0, memory.cotangents, 0, memory.cotangents.length);
    double[] gradient = new double[theta.length];
    Arrays.fill(gradient, 1);
    shifted.reverse(theta, memory, 3, gradient);
    double[] jacobian = new double[theta.length * 10];
    Arrays.fill(jacobian, 7);
    shifted.rows(theta, memory, 3, jacobian, 10, 4);
    double[] alone = rig.gradient(3);
    double[][] rows = rig.rows(3);
    for (int k = 0; k < theta.length; k++) {
      boolean own = k >= 3 && k < 3 + rig.parameters;
      assertEquals(own ? 1 + alone[k - 3] : 1, gradient[k], 1e-12);
      for (int i = 0; i < 10; i++) {
        boolean written = own && i >= 4 && i < 7;
        assertEquals(written ? rows[k - 3][i - 4] : 7, jacobian[k * 10 + i]);
      }
    }
  }

  @Test
  void aPointsBitsDependNeitherOnOtherLanesNorOnTheirNumber() {
    Rig many = rig(Activation.TANH, SECOND, 64).forward().drawCotangents();
    double[][] rows = many.rows(64);
    for (int lane : new int[] {0, 13, 63}) {
      Rig one = rig(Activation.TANH, SECOND, 1);
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

  @Test
  void lanesThatAreNotInUseCountNothing() {
    Rig rig = rig(Activation.TANH, SECOND, 16).forward().drawCotangents();
    double[] gradient = rig.gradient(11);
    for (int slot = 0; slot < rig.memory.cotangents.length; slot += 16) {
      Arrays.fill(rig.memory.cotangents, slot + 11, slot + 16, Double.NaN);
    }
    assertArrayEquals(gradient, rig.gradient(11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mlp", "subdomains"})
  void sweepsAllocateNothing(String kind) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    String here = System.getProperty("java.class.path");
    String path = System.getProperty("surefire.test.class.path", here);
    command.addAll(List.of("-cp", path, AllocationProbe.class.getName(), engine().name(), kind));
    Process probe =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(probe.getInputStream().readAllBytes(), UTF_8).trim();
    assertTrue(Long.parseLong(printed) < NEXT_TO_NOTHING, "bytes: " + printed);
  }

  /** A network whose every loop has a remainder, on a jet of the highest order. */
  static Rig largeRig(KernelEngine engine, String kind) {
    Architecture whole = Rig.architecture(Activation.GELU, 2, 7, 6, 9);
    Architecture architecture =
        kind.equals("mlp") ? whole : whole.in(new Subdomains(List.of(2, 3), 0.4));
    return new Rig(engine, Rig.domain(2), architecture, FOURTH, 8, 17).drawCotangents();
  }

  static double moved(Rig rig, double[] v, double step) {
    double[] theta = rig.theta.clone();
    Arrays.setAll(theta, k -> rig.theta[k] + step * v[k]);
    rig.network.forward(theta, rig.points, rig.memory);
    return sum(rig.weigh(rig.memory.outputs));
  }

  private Rig rig(Activation activation, JetShape shape, int lanes) {
    return new Rig(
        engine(), Rig.domain(2), Rig.architecture(activation, 2, 7, 6, 9), shape, lanes, 17);
  }

  static void assertJets(Rig rig) {
    rig.forward();
    for (int lane = 0; lane < rig.lanes; lane++) {
      DerivativeStructure[] expected =
          Oracle.evaluate(
              rig.domain, rig.architecture, rig.theta, rig.point(lane), rig.shape.order());
      for (int o = 0; o < expected.length; o++) {
        for (int c = 0; c < rig.shape.size(); c++) {
          double value = Oracle.read(expected[o], rig.shape.channels().get(c));
          String where = rig.shape.channels().get(c) + " at lane " + lane;
          assertEquals(value, rig.output(o, c, lane), 1e-12 * scale(rig, o, c), where);
        }
      }
    }
  }

  /** The largest size of a channel over the lanes, and at least one. */
  private static double scale(Rig rig, int output, int channel) {
    return IntStream.range(0, rig.lanes)
        .mapToDouble(lane -> Math.abs(rig.output(output, channel, lane)))
        .reduce(1, Math::max);
  }

  static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  static void assertClose(double[] expected, double[] actual, double tolerance) {
    double size = Arrays.stream(expected).map(Math::abs).reduce(1, Math::max);
    assertArrayEquals(expected, actual, tolerance * size);
  }
}
