package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.FourierFeatures;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.Prolongation;
import dev.strongform.kernel.Siren;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.GrowingTraining;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainedLoss;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.Weighting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that are trained narrow first, and then grow. */
class GrowingTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static CompiledProblem with(CompiledProblem problem, String kind, Integer... hidden) {
    List<Architecture> networks =
        problem.networks().stream().map(own -> network(own, kind, List.of(hidden))).toList();
    return problem.with(problem.domain(), networks);
  }

  private static Architecture network(Architecture own, String kind, List<Integer> hidden) {
    return switch (kind) {
      case "siren" -> Architecture.siren(own.name(), hidden, own.outputs(), Siren.USUAL);
      case "fourier" ->
          Architecture.fourier(
              own.name(), FourierFeatures.USUAL, hidden, own.activation(), own.outputs());
      default -> new Architecture(own.name(), hidden, own.activation(), own.outputs());
    };
  }

  private static double loss(CompiledProblem problem, double[] theta) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod("lm")
            .withWeighting(Weighting.FIXED)
            .withSlabs(1)
            .withInteriorPoints(150);
    try (Workers workers = Workers.of(1)) {
      TrainedLoss loss = TrainedLoss.of(problem, options, workers, theta);
      return loss.objective().value(loss.theta());
    }
  }

  /** Equations of each order, systems, an ansatz, periodic axes, coefficients, data. */
  @ParameterizedTest
  @CsvSource({
    "burgers, mlp",
    "allen-cahn, mlp",
    "kdv, mlp",
    "beam, mlp",
    "kovasznay, mlp",
    "schroedinger, mlp",
    "wave-inverse, mlp",
    "helmholtz, siren",
    "helmholtz, fourier"
  })
  void theLossDoesNotChangeWhereTheNetworkDoes(String name, String kind) {
    CompiledProblem small = with(SamplesTest.problem(name), kind, 5, 4);
    CompiledProblem large = with(small, kind, 9, 11);
    double[] theta = Initialisation.of(small, 3);
    for (int k = 0; k < theta.length; k++) {
      theta[k] += 0.05 * Math.sin(k);
    }
    double before = loss(small, theta);
    double after = loss(large, Prolongation.of(small, theta, large, 8));
    assertEquals(before, after, 1e-12 * before);
    assertTrue(before > 0);
  }

  private static TrainingResult grow(
      CompiledProblem problem, int iterations, List<Integer> widths, TrainingListener listener) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod("lm")
            .withInteriorPoints(400)
            .withIterations(iterations)
            .withSeed(2);
    return GrowingTraining.run(problem, options, widths, listener);
  }

  @Test
  void trainingGoesOnFromTheLossOfTheNarrowerNetwork() {
    CompiledProblem problem = with(SamplesTest.problem("helmholtz"), "mlp", 16, 16);
    List<MethodSwitch> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void switched(MethodSwitch made) {
            told.add(made);
          }
        };
    TrainingResult result = grow(problem, 60, List.of(6, 10), listener);
    assertEquals(60, result.iterations());
    assertEquals(problem.parameterCount(), result.theta().length);
    List<Double> losses = result.history().stream().map(IterationRecord::loss).toList();
    assertEquals(60, losses.size());
    assertTrue(losses.get(20) <= losses.get(19), "the first of ten neurons");
    assertTrue(losses.get(40) <= losses.get(39), "the first of sixteen");
    assertTrue(result.loss() < 0.1 * losses.get(19), losses::toString);
    assertEquals(told, result.switches());
    assertEquals(2, told.size());
    assertEquals(20, told.get(0).iteration());
    assertEquals("hidden layers [6, 6]", told.get(0).from());
    assertEquals("hidden layers [10, 10]", told.get(0).to());
    assertEquals(losses.get(59), result.loss());
  }

  @Test
  void anOpenMethodIsChosenOnceForAllWidths() {
    AutoQuestions questions = new AutoQuestions();
    CompiledProblem problem = with(SamplesTest.problem("helmholtz"), "mlp", 8, 8);
    TrainingOptions options =
        TrainingOptions.of(problem).withSuitableMethod().withInteriorPoints(200).withIterations(6);
    TrainingResult result = GrowingTraining.run(problem, options, List.of(4, 6), questions);
    assertEquals(1, questions.asked());
    assertEquals("lm", result.options().method());
  }

  /** A wider network, which takes more, is not tried. */
  @Test
  void aRunThatIsOutOfMemoryGrowsNoFurther() {
    CompiledProblem problem = with(SamplesTest.problem("helmholtz"), "mlp", 8, 8);
    TrainingListener scarce =
        new TrainingListener() {
          @Override
          public void iteration(IterationRecord record) {
            if (record.iteration() == 2) {
              throw new OutOfMemoryError("Java heap space");
            }
          }
        };
    TrainingResult result = grow(problem, 9, List.of(4, 6), scarce);
    assertEquals(Stop.MEMORY, result.stop());
    assertEquals(2, result.iterations());
    assertEquals(problem.parameterCount(), result.theta().length);
    assertTrue(Double.isFinite(result.loss()));
  }

  @Test
  void aNetworkForWhichThereIsNoRoomLosesNothingOfANarrowerOne() {
    CompiledProblem problem = with(SamplesTest.problem("helmholtz"), "mlp", 8, 8);
    TrainingListener narrow =
        new TrainingListener() {
          @Override
          public Objective watch(Objective loss, double forwardOperations) {
            if (loss.dimension() == problem.parameterCount()) {
              throw new OutOfMemoryError("Java heap space");
            }
            return loss;
          }
        };
    TrainingResult result = grow(problem, 9, List.of(4, 6), narrow);
    assertEquals(Stop.MEMORY, result.stop());
    String said = "hidden layers [8, 8] were refused: there is not enough memory to begin";
    assertTrue(result.advice().startsWith(said), result.advice());
    assertEquals(6, result.iterations());
    assertEquals(problem.parameterCount(), result.theta().length);
    assertEquals(result.history().get(5).loss(), result.loss());
  }

  /** What was found is given on the networks that were asked for. */
  @Test
  void aRunThatIsInterruptedEndsOnTheLargestNetwork() {
    CompiledProblem problem = with(SamplesTest.problem("helmholtz"), "mlp", 8, 8);
    TrainingListener impatient =
        new TrainingListener() {
          @Override
          public void iteration(IterationRecord record) {
            if (record.iteration() == 3) {
              Thread.currentThread().interrupt();
            }
          }
        };
    TrainingResult result = grow(problem, 60, List.of(4), impatient);
    assertTrue(Thread.interrupted());
    assertEquals(3, result.iterations());
    assertEquals(problem.parameterCount(), result.theta().length);
  }

  private static String refusal(CompiledProblem problem, List<Integer> widths, int slabs) {
    TrainingOptions options = TrainingOptions.of(problem).withSlabs(slabs);
    return assertThrows(
            IllegalArgumentException.class,
            () -> GrowingTraining.run(problem, options, widths, SILENT))
        .getMessage();
  }

  @Test
  void whatDoesNotFitIsRefusedWithASentence() {
    CompiledProblem problem = with(SamplesTest.problem("heat"), "mlp", 8, 12);
    String range =
        "widths to grow from must ascend, from 1 up to below the 12 of the widest hidden layer, but"
            + " are ";
    assertEquals(range + "[4, 12]", refusal(problem, List.of(4, 12), 1));
    assertEquals(range + "[6, 4]", refusal(problem, List.of(6, 4), 1));
    assertEquals(range + "[0]", refusal(problem, List.of(0), 1));
    assertEquals(
        "networks cannot grow within slabs of time: leave one of the two out",
        refusal(problem, List.of(4), 3));
    assertEquals(
        "networks grow where their hidden layers are trained; here they are not",
        refusal(SamplesTest.problem("poisson2d"), List.of(4), 1));
  }
}
