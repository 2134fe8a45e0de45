package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** L-BFGS with corrections layer by layer. */
class SchwarzMethodTest {
  private static final ModelProblem POISSON = NetworkModels.poisson(6, 5);

  private final Workers workers = Workers.of(1);
  private final Objective loss = Objectives.of(POISSON, 100, workers);
  private final double[] start = Initialisation.glorot(POISSON.parameters(), 2);

  @AfterEach
  void end() {
    workers.close();
  }

  private Outcome run(Curvature curvature, int iterations) {
    Method method =
        new Method(
            "composed",
            Samples.all(),
            Direction.gradient(),
            Momentum.none(),
            curvature,
            StepControl.wolfe());
    return Minimiser.minimise(
        loss, method, start, new Limits(iterations, 0), new Cancellation(), p -> {});
  }

  @Test
  void layersAreTheWeightsAndBiasesThatFeedTheSameNeurons() {
    assertEquals(
        List.of(new ParameterRange(0, 18), new ParameterRange(18, 53), new ParameterRange(53, 59)),
        SchwarzCurvature.layers(POISSON.parameters()));
    assertEquals(
        List.of(new ParameterRange(0, 1), new ParameterRange(1, 2)),
        SchwarzCurvature.layers(
            List.of(new ParameterBlock("k", 0, 1, 1), new ParameterBlock("nu", 1, 1, 1))));
  }

  @Test
  void boxesAreSubdomainsWithAllTheirLayers() {
    List<String> names = List.of("u.box1.layer1", "u.box1.output", "u.box12.layer1", "v.layer1");
    List<ParameterBlock> blocks = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      blocks.add(new ParameterBlock(names.get(k) + ".weights", 5 * k, 2, 2));
      blocks.add(new ParameterBlock(names.get(k) + ".biases", 5 * k + 4, 1, 1));
    }
    assertEquals(
        List.of(new ParameterRange(0, 10), new ParameterRange(10, 15), new ParameterRange(15, 20)),
        SchwarzCurvature.layers(blocks));
  }

  /** Its first correction is then where L-BFGS ends after as many iterations. */
  @Test
  void oneSubdomainEqualsThePlainMethod() {
    ParameterRange all = new ParameterRange(0, start.length);
    for (int iterations : new int[] {1, 5, 12}) {
      double[] plain = run(QuasiNewton.lbfgs(50), iterations).theta();
      double[] one = run(new SchwarzCurvature(List.of(all), 50, iterations), 1).theta();
      assertArrayEquals(plain, one, 1e-13);
    }
  }

  /** A correction changes its own layer alone, to what minimises along it. */
  @Test
  void correctionsAreThoseOfTheLayersApart() {
    double[] gradient = new double[start.length];
    double value = loss.gradient(start, gradient);
    Linearisation at = new Linearisation(loss, start, value, gradient, null);
    List<ParameterRange> layers = SchwarzCurvature.layers(POISSON.parameters());
    double[] sum = step(layers, at);
    for (ParameterRange layer : layers) {
      double[] moved = start.clone();
      for (int k = layer.from(); k < layer.to(); k++) {
        moved[k] += sum[k];
      }
      assertTrue(loss.value(moved) < value, layer + " alone lowers the loss");
    }
  }

  private static double[] step(List<ParameterRange> layers, Linearisation at) {
    Curvature curvature = new SchwarzCurvature(layers, 50, 10);
    double[] step = new double[at.theta().length];
    curvature.observe(at, false);
    assertTrue(curvature.step(at, at.gradient(), step));
    return step;
  }

  @Test
  void itGetsFurtherThanLbfgsInTheSameIterations() {
    double plain = run(QuasiNewton.lbfgs(50), 60).loss();
    double layered = run(SchwarzCurvature.layerwise(POISSON.parameters(), 50, 10), 60).loss();
    assertTrue(layered < plain, () -> layered + " against " + plain);
  }

  @Test
  void withoutShapesItIsRefused() {
    Method method =
        Methods.named(
            "lbfgs-schwarz",
            new MethodSettings(0, 0, 10, 1, Direction::gradient, Direction::gradient));
    assertEquals(
        "lbfgs-schwarz cannot run: its subdomains are the layers of all parameters, but it knows"
            + " those of 0 of 59; take lbfgs",
        method.refusal(loss).orElseThrow());
  }
}
