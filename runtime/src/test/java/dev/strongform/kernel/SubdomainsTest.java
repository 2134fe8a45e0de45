package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubdomainsTest {
  private static final JetShape FOURTH =
      JetShape.closure(
          2, List.of(partial(0, 0, 1, 1), partial(0, 0, 0, 0), partial(1, 1, 1), laplacian(0, 1)));

  private static final Architecture FEATURES =
      Architecture.features("u", 9, Activation.SINE, 1, RandomFeatures.of(3));

  private static final Architecture FOURIER =
      Architecture.fourier(
          "u", new FourierFeatures(2, List.of(3.0)), List.of(4), Activation.TANH, 1);

  private static final Subdomains TWO = new Subdomains(List.of(2, 1), 0.5);

  @ParameterizedTest
  @CsvSource({"1, 1, 0.5", "3, 2, 0.01", "3, 2, 0.5", "2, 5, 1", "7, 1, 0.3"})
  void windowsSumToOneAndTheirDerivativesToZero(int along, int across, double overlap) {
    Domain domain = Rig.domain(2);
    List<BoxWindow> windows = new Subdomains(List.of(along, across), overlap).windows(domain);
    assertEquals(along * across, windows.size());
    for (double[] point : points(domain, windows)) {
      double[] sums = sums(windows, point, value -> value);
      double[] sizes = sums(windows, point, Math::abs);
      assertEquals(1, sums[0], 1e-15);
      for (int c = 1; c < sums.length; c++) {
        assertEquals(0, sums[c], 4e-15 * sizes[c], FOURTH.channels().get(c).toString());
      }
    }
  }

  /** Of what a function gives for the windows' jets at a point, channel by channel. */
  private static double[] sums(
      List<BoxWindow> windows, double[] point, DoubleUnaryOperator function) {
    double[] sums = new double[FOURTH.size()];
    for (BoxWindow window : windows) {
      WindowJet jet = new WindowJet(window, FOURTH, 1);
      jet.fill(point, 1, 1);
      Arrays.setAll(sums, c -> sums[c] + function.applyAsDouble(jet.values[c][0]));
    }
    return sums;
  }

  /** Random ones, every corner of the domain, and where windows begin and end. */
  private static List<double[]> points(Domain domain, List<BoxWindow> windows) {
    List<double[]> points = new ArrayList<>();
    Random random = new Random(3);
    for (int k = 0; k < 500; k++) {
      points.add(new double[] {inside(domain, 0, random), inside(domain, 1, random)});
    }
    for (double x : ends(domain, windows, 0)) {
      for (double y : ends(domain, windows, 1)) {
        points.add(new double[] {x, y});
      }
    }
    return points;
  }

  private static double inside(Domain domain, int axis, Random random) {
    Axis own = domain.axes().get(axis);
    return own.min() + own.length() * random.nextDouble();
  }

  private static List<Double> ends(Domain domain, List<BoxWindow> windows, int axis) {
    List<Double> ends = new ArrayList<>();
    for (BoxWindow window : windows) {
      Axis support = window.support(domain).axes().get(axis);
      ends.addAll(List.of(support.min(), support.max()));
    }
    return ends.stream().distinct().toList();
  }

  @Test
  void windowsEndWhereTheirBoxesDo() {
    Domain domain = Rig.domain(2);
    Random random = new Random(5);
    for (BoxWindow window : new Subdomains(List.of(3, 2), 0.7).windows(domain)) {
      Domain box = window.support(domain);
      for (int k = 0; k < 200; k++) {
        double[] point = {inside(domain, 0, random), inside(domain, 1, random)};
        WindowJet jet = new WindowJet(window, FOURTH, 1);
        jet.fill(point, 1, 1);
        assertEquals(lies(point, box), window.holds(point, 1, 0));
        assertEquals(lies(point, box), jet.values[0][0] > 0);
      }
    }
  }

  private static boolean lies(double[] point, Domain box) {
    return point[0] > box.axes().get(0).min()
        && point[0] < box.axes().get(0).max()
        && point[1] > box.axes().get(1).min()
        && point[1] < box.axes().get(1).max();
  }

  /** Where no neighbour's window is, and which box counts first where two are. */
  @Test
  void cellsAreTheMiddlesOfTheirBoxes() {
    Domain domain = Rig.domain(2);
    Subdomains boxes = new Subdomains(List.of(3, 2), 0.4);
    List<BoxWindow> windows = boxes.windows(domain);
    Random random = new Random(8);
    for (int k = 0; k < 200; k++) {
      double[] point = {inside(domain, 0, random), inside(domain, 1, random)};
      WindowJet jet = new WindowJet(windows.get(boxes.cell(domain, point)), FOURTH, 1);
      jet.fill(point, 1, 1);
      assertTrue(jet.values[0][0] >= 0.25, "at least a half along each axis");
    }
    assertEquals(0, boxes.cell(domain, new double[] {-99, -99}));
    assertEquals(5, boxes.cell(domain, new double[] {99, 99}));
  }

  @Test
  void neighboursHaveTheOverlapInCommon() {
    List<BoxWindow> windows = new Subdomains(List.of(4), 0.5).windows(line());
    assertEquals(0, windows.get(0).support(line()).axes().get(0).min());
    assertEquals(2.5, windows.get(0).support(line()).axes().get(0).max());
    assertEquals(1.5, windows.get(1).support(line()).axes().get(0).min());
    assertEquals(4.5, windows.get(1).support(line()).axes().get(0).max());
    assertEquals(8, windows.get(3).support(line()).axes().get(0).max());
  }

  private static Domain line() {
    return new Domain(List.of(new Axis("x", 0, 8, false, false)));
  }

  /** Derivatives of the step against differences of those below. */
  @Test
  void stepsHaveTheirDerivatives() {
    double h = 1e-5;
    for (double s : new double[] {0.03, 0.2, 0.5, 0.71, 0.999}) {
      for (int order = 1; order <= 4; order++) {
        double slope = (step(order - 1, s + h) - step(order - 1, s - h)) / (2 * h);
        assertEquals(slope, step(order, s), 1e-5 * Math.max(1, Math.abs(slope)));
      }
    }
  }

  private static double step(int order, double s) {
    return order == 0 ? SmoothStep.of(s) : SmoothStep.derivative(order, s);
  }

  @Test
  void oneNumberLeavesPeriodicAxesWhole() {
    assertEquals(List.of(3, 1, 3), new Subdomains(List.of(3), 0.5).counts(Rig.domain(3, 1)));
    assertEquals(9, new Subdomains(List.of(3), 0.5).count(Rig.domain(3, 1)));
  }

  @Test
  void parametersAreNamedBoxByBox() {
    Architecture network =
        Rig.architecture(Activation.TANH, 1, 4).in(new Subdomains(List.of(2, 1), 0.5));
    List<ParameterBlock> blocks = JetNetwork.parameters(Rig.domain(2), network, 7);
    assertEquals(
        List.of(
            new ParameterBlock("u.box1.layer1.weights", 7, 4, 2),
            new ParameterBlock("u.box1.layer1.biases", 15, 4, 1),
            new ParameterBlock("u.box1.output.weights", 19, 1, 4),
            new ParameterBlock("u.box1.output.biases", 23, 1, 1),
            new ParameterBlock("u.box2.layer1.weights", 24, 4, 2)),
        blocks.subList(0, 5));
    assertEquals(new ParameterRange(7, 41), ParameterRange.named(blocks, "u"));
    assertTrue(network.isTrainedWhole());
  }

  @Test
  void costIsThatOfTheNetworksAtAPoint() {
    Architecture network = Rig.architecture(Activation.TANH, 1, 40, 40);
    long whole = new JetNetwork(Rig.domain(2), network, FOURTH, 0).flopsPerPoint();
    assertEquals(whole, flops(network.in(new Subdomains(List.of(1), 1))));
    double cover = (1 + 0.5 * 2 / 3) * (1 + 0.5 / 2);
    assertEquals(Math.round(cover * whole), flops(network.in(new Subdomains(List.of(3, 2), 0.5))));
  }

  private static long flops(Architecture network) {
    return new JetNetwork(Rig.domain(2), network, FOURTH, 0).flopsPerPoint();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 'subdomains need at least one box along each axis, but have [0]'",
    "2, 0, 'the overlap of subdomains must be from 0.01 to 1, a share of a box, not 0.0'",
    "2, 1.1, 'the overlap of subdomains must be from 0.01 to 1, a share of a box, not 1.1'",
    "2, NaN, 'the overlap of subdomains must be from 0.01 to 1, a share of a box, not NaN'"
  })
  void numbersOutOfRangeAreRefused(int boxes, double overlap, String why) {
    assertRefused(why, () -> new Subdomains(List.of(boxes), overlap));
  }

  @Test
  void numbersThatDoNotFitTheAxesAreRefused() {
    assertRefused(
        "subdomains have 3 numbers of boxes, [3, 2, 1], but the problem has 2 axes, x0, x1; give"
            + " one number, or one for each",
        () -> new Subdomains(List.of(3, 2, 1), 0.5).counts(Rig.domain(2)));
    assertRefused(
        "the axis x1 is periodic and cannot be cut into 2 boxes; leave it whole with 1",
        () -> new Subdomains(List.of(3, 2), 0.5).counts(Rig.domain(2, 1)));
    assertRefused(
        "[101, 100] boxes along the axes x0, x1 are 10100 in all, but there may be 10000; take"
            + " fewer",
        () -> new Subdomains(List.of(101, 100), 0.5).counts(Rig.domain(2)));
    assertEquals(10_000, new Subdomains(List.of(100), 0.5).count(Rig.domain(2)));
  }

  @Test
  void windowsAreBoxesAlready() {
    assertRefused(
        "u is to have a network in each of its subdomains, but windows are boxes already",
        () -> Architecture.windows("u", 1, Windows.USUAL).in(Subdomains.USUAL));
  }

  @Test
  void drawnFeaturesStayThatInBoxes() {
    assertEquals("features", FEATURES.in(Subdomains.USUAL).kind());
    assertEquals("subdomains", FOURIER.in(Subdomains.USUAL).kind());
    assertEquals(
        "subdomains",
        Architecture.siren("u", List.of(4), 1, Siren.USUAL).in(Subdomains.USUAL).kind());
    Architecture other = FEATURES.in(Subdomains.USUAL).withDrawn(RandomFeatures.of(9));
    assertEquals(Optional.of(Subdomains.USUAL), other.subdomains());
  }

  /** What is drawn lies between what is solved for: a range for each box. */
  @Test
  void outputLayersOfAllBoxesAreTrained() {
    assertEquals(List.of(new ParameterRange(7 + 27, 7 + 37)), trained(FEATURES));
    assertEquals(
        List.of(new ParameterRange(7 + 27, 7 + 37), new ParameterRange(7 + 64, 7 + 74)),
        trained(FEATURES.in(TWO)));
  }

  @Test
  void layersBehindFourierFeaturesAreTrainedInAllBoxes() {
    int drawn = 12;
    int all = drawn + 4 * 4 + 4 + 4 + 1;
    assertEquals(
        List.of(
            new ParameterRange(7 + drawn, 7 + all),
            new ParameterRange(7 + all + drawn, 7 + 2 * all)),
        trained(FOURIER.in(TWO)));
  }

  private static List<ParameterRange> trained(Architecture network) {
    List<ParameterBlock> blocks = new ArrayList<>();
    blocks.add(new ParameterBlock("v.layer1.weights", 0, 7, 1));
    blocks.addAll(JetNetwork.parameters(Rig.domain(2), network, 7));
    return network.trained(blocks);
  }

  /** Biases of output layers that are all c, and nothing else, are the constant c. */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.5", "3, 2, 0.01", "3, 2, 0.5", "2, 5, 1"})
  void constantsAreHeld(int along, int across, double overlap) {
    Domain domain = Rig.domain(2);
    Subdomains boxes = new Subdomains(List.of(along, across), overlap);
    Rig rig = new Rig(KernelEngines.plain(), domain, FEATURES.in(boxes), FOURTH, 1, 5);
    for (ParameterBlock block : JetNetwork.parameters(domain, rig.architecture, 0)) {
      if (block.isOf(JetNetwork.OUTPUT)) {
        double entry = block.name().endsWith(JetNetwork.WEIGHTS) ? 0 : 3;
        Arrays.fill(rig.theta, block.offset(), block.end(), entry);
      }
    }
    List<BoxWindow> windows = boxes.windows(domain);
    double[] sizes = new double[FOURTH.size()];
    for (double[] point : points(domain, windows)) {
      double[] own = sums(windows, point, Math::abs);
      Arrays.setAll(sizes, c -> Math.max(sizes[c], own[c]));
    }
    // What a coordinate is rounded by, as a share of a step's width.
    double rounding = 1e-15 * Math.max(along, across) / overlap;
    for (double[] point : points(domain, windows)) {
      rig.network.forward(rig.theta, point, rig.memory);
      assertEquals(3, rig.memory.outputs[0], 3e-15);
      for (int c = 1; c < FOURTH.size(); c++) {
        assertEquals(0, rig.output(0, c, 0), 3 * rounding * sizes[c]);
      }
    }
  }

  private static void assertRefused(String why, org.junit.jupiter.api.function.Executable made) {
    assertEquals(why, assertThrows(IllegalArgumentException.class, made).getMessage());
  }
}
