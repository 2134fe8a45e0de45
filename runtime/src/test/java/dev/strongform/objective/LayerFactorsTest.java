package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermInfo;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.KroneckerPair;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.JetKernel;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.points.PointSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** K-FAC's factors against the exact blocks of {@code J'J}, where the theory says they agree. */
class LayerFactorsTest {
  private static final Domain LINE = new Domain(List.of(new Axis("x", 0, 1, false, false)));
  private static final Architecture NET = new Architecture("u", List.of(4, 3), Activation.TANH, 2);
  private static final JetShape VALUES = JetShape.closure(1, List.of());
  private static final JetShape SLOPES = JetShape.closure(1, List.of(Channel.partial(0)));
  private static final int POINTS = 70;

  private final Workers workers = Workers.of(2);

  @AfterEach
  void end() {
    workers.close();
  }

  /** A term whose residual is {@code sum_s c_s jet_s} with coefficients by the point. */
  private static WeightedTerm term(
      TermInfo.Kind kind, JetShape shape, JetKernel.Algebra algebra, double[] x, double weight) {
    TermInfo info = new TermInfo("r", kind, "r", List.of(), false, 1);
    JetNetwork network = new JetNetwork(LINE, NET, shape, 0);
    JetKernel kernel = new JetKernel(info, network, 1, 2 * shape.size(), algebra);
    return new WeightedTerm(kernel, new PointSet(new double[][] {x}, new double[0][]), weight);
  }

  private ResidualObjective loss(WeightedTerm... terms) {
    return loss(workers, terms);
  }

  private static ResidualObjective loss(Workers workers, WeightedTerm... terms) {
    ModelProblem problem =
        new ModelProblem(
            ModelProblem.info("Layers", ""),
            LINE,
            JetNetwork.parameters(LINE, NET, 0),
            Arrays.stream(terms).map(WeightedTerm::kernel).toList(),
            (theta, point) -> 0,
            Optional.empty());
    return new ResidualObjective(problem, List.of(terms), workers);
  }

  private static double[] theta() {
    double[] theta = Initialisation.glorot(JetNetwork.parameters(LINE, NET, 0), 3);
    Arrays.setAll(theta, k -> theta[k] + 0.1 * Math.sin(k));
    return theta;
  }

  private static double[] spread() {
    double[] x = new double[POINTS];
    Arrays.setAll(x, i -> (i + 0.5) / POINTS);
    return x;
  }

  private static double[] same() {
    double[] x = new double[POINTS];
    Arrays.fill(x, 0.3);
    return x;
  }

  /** The exact block of a layer, its parameters in the order weights, biases. */
  private static double[][] exact(Objective loss, LayerPlan layer) {
    int size = layer.end() - layer.weights();
    double[][] block = new double[size][size];
    try (NormalEquations equations =
        NormalEquations.allocate(new EjmlAlgebra(), loss.dimension(), 1)) {
      loss.gaussNewton(theta(), equations);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          block[i][j] = equations.entry(layer.weights() + i, layer.weights() + j);
        }
      }
    }
    return block;
  }

  private static double[][] factored(LayerFactors factors) {
    LayerPlan layer = factors.layer();
    int size = layer.end() - layer.weights();
    double[][] block = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        block[i][j] =
            entry(factors.equations(), layer, i, j) + entry(factors.others(), layer, i, j);
      }
    }
    return block;
  }

  private static double entry(KroneckerPair pair, LayerPlan layer, int i, int j) {
    return pair.cotangents().get(output(layer, i), output(layer, j))
        * pair.inputs().get(input(layer, i), input(layer, j));
  }

  private static int output(LayerPlan layer, int k) {
    int weights = layer.outputs() * layer.inputs();
    return k < weights ? k / layer.inputs() : k - weights;
  }

  private static int input(LayerPlan layer, int k) {
    return k < layer.outputs() * layer.inputs() ? k % layer.inputs() : layer.inputs();
  }

  private static double distance(Objective loss, LayerFactors layer) {
    double[][] exact = exact(loss, layer.layer());
    double[][] factored = factored(layer);
    double largest = 0;
    double size = 0;
    for (int i = 0; i < exact.length; i++) {
      for (int j = 0; j < exact.length; j++) {
        largest = Math.max(largest, Math.abs(exact[i][j] - factored[i][j]));
        size = Math.max(size, Math.abs(exact[i][j]));
      }
    }
    assertTrue(size > 0);
    return largest / size;
  }

  /**
   * Values at one point many times, with other coefficients each time: each layer has one input.
   */
  @Test
  void allInputsEqualGiveTheExactBlocks() {
    int[] turn = new int[1];
    JetKernel.Algebra algebra =
        (point, jet, partials) -> {
          int i = turn[0]++ % POINTS;
          partials[0] = Math.cos(i);
          partials[1] = Math.sin(2 * i) + 0.5;
          return partials[0] * jet[0] + partials[1] * jet[1];
        };
    // One thread sees the points always in the same order, and each of them once a sweep.
    try (Workers one = Workers.of(1)) {
      ResidualObjective loss = loss(one, term(TermInfo.Kind.EQUATION, VALUES, algebra, same(), 2));
      List<LayerFactors> layers = loss.layerFactors(theta());
      assertEquals(3, layers.size());
      for (LayerFactors layer : layers) {
        assertEquals(0, distance(loss, layer), 1e-12);
      }
    }
  }

  /** The output layer's cotangents are the coefficients. */
  @Test
  void allCotangentsEqualGiveTheExactBlock() {
    ResidualObjective loss = loss(term(TermInfo.Kind.BOUNDARY, VALUES, SUM, spread(), 3));
    List<LayerFactors> layers = loss.layerFactors(theta());
    assertEquals(0, distance(loss, layers.get(2)), 1e-12);
    assertTrue(distance(loss, layers.get(0)) > 1e-3, "nothing is equal in the first layer");
  }

  private static final JetKernel.Algebra SUM =
      (point, jet, partials) -> {
        partials[0] = 1;
        partials[1] = -2;
        return jet[0] - 2 * jet[1];
      };

  /**
   * Values and slopes, the slopes' cotangents three times as large and of a sign that changes
   * between points that are otherwise the same: products of different channels cancel.
   */
  @Test
  void channelsWithoutCorrelationGiveTheExactBlock() {
    double[] pairs = new double[POINTS];
    Arrays.setAll(pairs, i -> (i / 2 * 2 + 0.5) / POINTS);
    double step = 2e-12;
    Arrays.setAll(pairs, i -> pairs[i] + i % 2 * step);
    JetKernel.Algebra algebra =
        (point, jet, partials) -> {
          double place = point[0] * POINTS - 0.5;
          double sign = Math.abs(place - Math.rint(place)) < 1e-11 ? 1 : -1;
          for (int o = 0; o < 2; o++) {
            partials[2 * o] = 1 - 3.0 * o;
            partials[2 * o + 1] = sign * 3 * partials[2 * o];
          }
          return partials[0] * jet[0]
              + partials[1] * jet[1]
              + partials[2] * jet[2]
              + partials[3] * jet[3];
        };
    ResidualObjective loss = loss(term(TermInfo.Kind.EQUATION, SLOPES, algebra, pairs, 1));
    LayerFactors output = loss.layerFactors(theta()).get(2);
    assertEquals(0, distance(loss, output), 1e-10);
  }

  /** Each kind of terms has a product of its own, with the weights of the loss. */
  @Test
  void equationsAndConditionsStayApart() {
    WeightedTerm inside = term(TermInfo.Kind.EQUATION, VALUES, SUM, spread(), 1);
    WeightedTerm around = term(TermInfo.Kind.BOUNDARY, VALUES, SUM, same(), 5);
    ResidualObjective loss = loss(inside, around);
    LayerFactors output = loss.layerFactors(theta()).get(2);
    assertEquals(0, distance(loss, output), 1e-12);
    assertTrue(output.equations().trace() > 0 && output.others().trace() > 0);
  }

  @Test
  void threadsDoNotChangeTheBits() {
    ModelProblem problem = NetworkModels.poisson(10, 10);
    double[] at = Initialisation.glorot(problem.parameters(), 1);
    try (Workers one = Workers.of(1)) {
      List<LayerFactors> alone = Objectives.of(problem, 300, one).layerFactors(at);
      List<LayerFactors> shared = Objectives.of(problem, 300, workers).layerFactors(at);
      for (int k = 0; k < alone.size(); k++) {
        assertArrayEquals(
            alone.get(k).equations().inputs().data, shared.get(k).equations().inputs().data);
        assertArrayEquals(
            alone.get(k).others().cotangents().data, shared.get(k).others().cotangents().data);
      }
    }
  }

  @Test
  void aPartHasTheLayersThatLieInIt() {
    ResidualObjective loss = loss(term(TermInfo.Kind.BOUNDARY, VALUES, SUM, spread(), 3));
    List<LayerFactors> all = loss.layerFactors(theta());
    LayerPlan second = all.get(1).layer();
    List<ParameterRange> columns = new ArrayList<>();
    columns.add(new ParameterRange(second.weights(), loss.dimension()));
    PartialObjective part = new PartialObjective(loss, columns, theta());
    List<LayerFactors> own = part.layerFactors(part.part(theta()));
    assertEquals(2, own.size());
    assertEquals(0, own.get(0).layer().weights());
    assertEquals(part.dimension(), own.get(1).layer().end());
    assertArrayEquals(all.get(1).others().inputs().data, own.get(0).others().inputs().data);
  }

  @Test
  void termsWithoutLayersGiveNone() {
    assertTrue(
        loss(term(TermInfo.Kind.BOUNDARY, VALUES, SUM, spread(), 3))
            .capabilities()
            .contains(Capability.LAYER_FACTORS));
    assertFalse(
        Objectives.of(Models.decay(3), 20, workers)
            .capabilities()
            .contains(Capability.LAYER_FACTORS));
  }
}
