package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variance reduction and growing batches on a linear model whose residual does not vanish. */
class FiniteSumMethodsTest {
  private static final int POINTS = 200;

  private static Method preset(String name, int batch, double rate, int iterations) {
    return Methods.named(
        name,
        new MethodSettings(batch, rate, iterations, 3, Direction::gradient, Direction::gradient));
  }

  /** Norms of the full gradient along the way, at every tenth of it. */
  private static double[] norms(String name, int batch, int iterations) {
    double[] norms = new double[11];
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), POINTS, workers);
      double[] gradient = new double[5];
      Minimiser.minimise(
          loss,
          preset(name, batch, 0.2, iterations),
          new double[5],
          new Limits(iterations, 0),
          new Cancellation(),
          progress -> {
            if (progress.iteration() % (iterations / 10) == 0) {
              loss.gradient(progress.theta(), gradient);
              norms[progress.iteration() / (iterations / 10)] = Vectors.norm(gradient);
            }
          });
    }
    return norms;
  }

  @ParameterizedTest
  @ValueSource(strings = {"svrg", "saga"})
  void convergesLinearlyWhereStochasticGradientDescentPlateaus(String name) {
    double[] reduced = norms(name, 20, 20_000);
    double[] noisy = norms("sgd", 20, 20_000);
    assertTrue(noisy[10] > 1e-5, () -> "SGD ended at " + noisy[10]);
    assertTrue(reduced[10] < 1e-7, () -> name + " ended at " + reduced[10]);
    double early = Math.log(reduced[2] / reduced[5]) / 3;
    double late = Math.log(reduced[5] / reduced[8]) / 3;
    assertEquals(early, late, 0.2 * early, "the same factor in equal times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"svrg", "saga", "sgd-growing"})
  void aBatchOfEverythingIsGradientDescent(String name) {
    List<double[]> ends = new ArrayList<>();
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(6), POINTS, workers);
      double[] start = new double[19];
      start[3] = 0.5;
      start[8] = -0.7;
      for (Method method :
          List.of(preset("gradient-descent", 0, 0.1, 60), preset(name, POINTS + 1, 0.1, 60))) {
        ends.add(
            Minimiser.minimise(loss, method, start, new Limits(60, 0), new Cancellation(), p -> {})
                .theta());
      }
    }
    assertArrayEquals(ends.get(0), ends.get(1), 1e-12);
  }

  @Test
  void theMeanOfThePartsIsTheWhole() {
    for (CompiledProblem problem : List.of(Models.decay(4), Models.rosenbrock())) {
      try (Workers workers = Workers.of(1)) {
        ResidualObjective loss = Objectives.of(problem, POINTS, workers);
        int size = problem.parameterCount();
        double[] theta = new double[size];
        theta[0] = 0.3;
        theta[1] = -0.4;
        double[] gradient = new double[size];
        double value = loss.gradient(theta, gradient);
        for (int count : new int[] {1, 3, 7}) {
          double sum = 0;
          double[] mean = new double[size];
          double[] mine = new double[size];
          for (Objective part : loss.parts(count)) {
            sum += part.gradient(theta, mine) / count;
            Vectors.add(mean, 1.0 / count, mine);
          }
          assertEquals(value, sum, 1e-13 * value, count + " parts");
          assertArrayEquals(gradient, mean, 1e-12 * Vectors.norm(gradient), count + " parts");
        }
      }
    }
  }
}
