package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.EnergyObjective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.step.Stop;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.train.Collocation;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Energies with conditions beside them, from source to solution. */
class EnergyTrainingTest {
  private static CompiledProblem problem(String name) {
    return BuiltProblem.named(name).declaredProblem();
  }

  private static double on(
      CompiledProblem problem, int threads, ToDoubleFunction<EnergyObjective> work) {
    TrainingOptions options = TrainingOptions.of(problem).withInteriorPoints(400);
    try (Workers workers = Workers.of(threads)) {
      return work.applyAsDouble(
          new EnergyObjective(problem, Collocation.draw(problem, options).terms(), workers));
    }
  }

  /** The natural condition is {@code u_n = -k u / 2}, since the mean over both ends has halves. */
  @Test
  void springsGiveWayAsTheNaturalConditionSays() {
    CompiledProblem bar = problem("Bar");
    TrainingResult result = Training.run(bar, TrainingOptions.of(bar), new TrainingListener() {});
    assertEquals("natural-gradient", result.options().method());
    assertEquals("gauss", result.options().sampling());
    assertEquals(Stop.METRIC_TOLERANCE, result.stop());
    double[] x = {0, 0.25, 0.5, 1};
    double[] u = result.solution().evaluate("u", new double[][] {x});
    for (int i = 0; i < x.length; i++) {
      assertEquals(x[i] * (1 - x[i]) / 2 + 0.1, u[i], 1e-8);
    }
    // The energy of that solution: minus half of the load's work.
    assertEquals(-0.5 * (1.0 / 12 + 0.1), result.loss(), 1e-14);
  }

  /** An energy that is not quadratic, over hidden layers that move. */
  @Test
  void aFilmShrinks() {
    CompiledProblem film = problem("Film");
    TrainingOptions options = TrainingOptions.of(film).withInteriorPoints(400).withIterations(40);
    TrainingResult result = Training.run(film, options, new TrainingListener() {});
    assertEquals("damped-natural-gradient", result.options().method());
    double[] start = Initialisation.of(film, options.seed());
    double before = on(film, 1, energy -> energy.value(start));
    assertTrue(result.loss() < before, () -> before + " to " + result.loss());
    assertTrue(result.iterations() > 5, () -> result.iterations() + " iterations");
  }

  @Test
  void theMetricComesWithTheValueAndTheGradient() {
    for (String name : List.of("Bar", "Film")) {
      CompiledProblem problem = problem(name);
      double[] theta = Initialisation.glorot(problem.parameters(), 2);
      double[] plain = new double[theta.length];
      double[] compensated = new double[theta.length];
      double value = on(problem, 1, energy -> energy.gradient(theta, plain));
      double same = on(problem, 1, energy -> metric(energy, theta, compensated));
      assertEquals(value, same, 1e-14 * Math.abs(value), name);
      assertArrayEquals(plain, compensated, 1e-13, name);
      assertEquals(value, on(problem, 1, energy -> energy.value(theta)), 1e-14 * Math.abs(value));
    }
  }

  @Test
  void threadsDoNotShowInTheBits() {
    CompiledProblem film = problem("Film");
    double[] theta = Initialisation.glorot(film.parameters(), 2);
    double[] one = new double[theta.length];
    double[] two = new double[theta.length];
    assertEquals(
        on(film, 1, energy -> metric(energy, theta, one)),
        on(film, 2, energy -> metric(energy, theta, two)));
    assertArrayEquals(one, two);
    assertEquals(on(film, 1, energy -> energy.value(theta)), on(film, 2, e -> e.value(theta)));
  }

  /** Where the energy is quadratic and the jets linear, the metric is the gradient's derivative. */
  @Test
  void theMetricOfAnOutputLayerIsTheHessian() {
    CompiledProblem bar = problem("Bar");
    double[] theta = Initialisation.of(bar, 1);
    List<ParameterRange> output = bar.trained();
    int size = bar.trainedCount();
    double[] gradient = new double[size];
    double[] moved = new double[size];
    double[] v = new double[theta.length];
    for (int k = output.get(0).from(); k < output.get(0).to(); k++) {
      v[k] = Math.sin(k);
    }
    try (TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), size)) {
      double[] there = theta.clone();
      for (int k = 0; k < v.length; k++) {
        there[k] += v[k];
      }
      on(bar, 1, energy -> energy.metric(there, output, factor, moved));
      on(bar, 1, energy -> energy.metric(theta, output, factor, gradient));
      double[] product =
          product(
              factor, java.util.Arrays.copyOfRange(v, output.get(0).from(), output.get(0).to()));
      for (int k = 0; k < size; k++) {
        assertEquals(moved[k] - gradient[k], product[k], 1e-11 * Math.max(1, Math.abs(product[k])));
      }
    }
  }

  private static double metric(EnergyObjective energy, double[] theta, double[] gradient) {
    try (TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), theta.length)) {
      return energy.metric(theta, factor, gradient);
    }
  }

  /** {@code R' R v}. */
  private static double[] product(TriangularFactor factor, double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double row = 0;
      for (int k = i; k < v.length; k++) {
        row += factor.entry(i, k) * v[k];
      }
      for (int k = i; k < v.length; k++) {
        product[k] += factor.entry(i, k) * row;
      }
    }
    return product;
  }
}
