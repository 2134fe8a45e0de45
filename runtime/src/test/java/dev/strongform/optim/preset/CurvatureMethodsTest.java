package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.ExactSearch;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.newton.Newton;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares products and quasi-Newton matrices of a Hessian with their theorems. */
class CurvatureMethodsTest {
  private static final int SIZE = 13;

  private static double[] start(int size) {
    return new SplittableRandom(2).doubles(size, -1, 1).toArray();
  }

  private static Linearisation gradient(Objective loss, double[] theta) {
    return Direction.gradient().linearise(loss, theta);
  }

  /** {@code sum d_k theta_k^2 / 2 + exp(theta_k)}: convex, and not quadratic. */
  private record Convex(double[] d) implements Objective {
    @Override
    public int dimension() {
      return d.length;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return gradient(theta, new double[d.length]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double sum = 0;
      for (int k = 0; k < d.length; k++) {
        double exp = Math.exp(theta[k]);
        gradient[k] = d[k] * theta[k] + exp;
        sum += d[k] * theta[k] * theta[k] / 2 + exp;
      }
      return sum;
    }
  }

  private static Method preset(String name) {
    return preset(name, 0);
  }

  private static Method preset(String name, int batch) {
    return Methods.named(
        name, new MethodSettings(batch, 0, 100, 1, Direction::gradient, Direction::gradient));
  }

  @Test
  void newtonConvergesQuadratically() {
    Objective convex = new Convex(new double[] {1, 3, 10, 30, 100});
    List<Double> norms = new ArrayList<>();
    Minimiser.minimise(
        convex,
        preset("newton-cg"),
        start(5),
        new Limits(30, 0, 1e-7),
        new Cancellation(),
        progress -> norms.add(progress.gradientNorm()));
    int last = norms.size() - 1;
    assertTrue(norms.get(last) < 1e-3, norms::toString);
    for (int i = last - 2; i < last; i++) {
      double order = norms.get(i + 1) / (norms.get(i) * norms.get(i));
      assertTrue(order < 2, () -> "orders of " + norms);
    }
  }

  /** {@code x^2 / 2 - y^2 / 2 + y^4 / 4}: a saddle at zero, minima at {@code y = 1} and -1. */
  private static final class Saddle implements Objective {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return gradient(theta, new double[2]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double y = theta[1];
      gradient[0] = theta[0];
      gradient[1] = y * y * y - y;
      return theta[0] * theta[0] / 2 - y * y / 2 + y * y * y * y / 4;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"newton-cg", "newton-tr", "nncg", "lsr1"})
  void leavesASaddleAlongItsNegativeCurvature(String name) {
    Outcome outcome =
        Minimiser.minimise(
            new Saddle(),
            preset(name),
            new double[] {0.5, 0.01},
            new Limits(100, 0, 1e-10),
            new Cancellation(),
            progress -> {});
    assertArrayEquals(new double[] {0, 1}, outcome.theta(), 1e-8);
  }

  @Test
  void truncatedConjugateGradientsEndOnTheRadius() {
    Quadratic quadratic = Quadratic.ofCondition(100, SIZE);
    Linearisation at = gradient(quadratic, start(SIZE));
    BoundedCurvature curvature = Newton.hessian(Samples.all());
    curvature.observe(at, false);
    double[] step = new double[SIZE];
    double falls = curvature.step(at, at.gradient(), 0.2, step);
    assertEquals(0.2, Vectors.norm(step), 1e-12);
    double model = 0;
    for (int k = 0; k < SIZE; k++) {
      model -= step[k] * (at.gradient()[k] + 0.5 * quadratic.lambda()[k] * step[k]);
    }
    assertEquals(model, falls, 1e-8 * model);
  }

  @Test
  void symmetricRankOneEndsInOneStepMoreThanThereAreParameters() {
    int size = 8;
    double[] errors = new double[size + 2];
    Minimiser.minimise(
        Quadratic.ofCondition(10, size),
        new Method(
            "exact",
            Samples.all(),
            Direction.gradient(),
            Momentum.none(),
            QuasiNewton.symmetricRankOne(size),
            new ExactSearch()),
        start(size),
        new Limits(size + 1, 0),
        new Cancellation(),
        progress -> errors[progress.iteration()] = Vectors.norm(progress.theta()));
    assertTrue(errors[size - 1] > 1e-6, "two steps less are not enough");
    assertEquals(0, errors[size + 1], 1e-8);
  }

  @Test
  void theHessianOfABatchOfEverythingIsNewtonBitForBit() {
    List<double[]> ends = new ArrayList<>();
    for (String name : List.of("newton-cg", "newton-subsampled", "newton-subsampled")) {
      try (Workers workers = Workers.of(1)) {
        Objective loss = Objectives.of(Models.decay(4), 100, workers);
        Method method = preset(name, ends.isEmpty() ? 0 : ends.size() == 1 ? 101 : 30);
        ends.add(
            Minimiser.minimise(
                    loss, method, start(SIZE), new Limits(5, 0), new Cancellation(), p -> {})
                .theta());
      }
    }
    assertArrayEquals(ends.get(0), ends.get(1));
    assertTrue(Vectors.distance(ends.get(0), ends.get(2)) > 1e-6, "a batch has its own Hessian");
  }

  /** Batches are those of the weights, or points, that are told as new: here of all of them. */
  @Test
  void theHessianOfABatchIsOfThePresentSamples() {
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = Objectives.of(Models.decay(4), 100, workers);
      Objective other = loss.on(loss.terms().stream().map(term -> term.timesWeight(4)).toList());
      Linearisation next = gradient(other, start(SIZE));
      BoundedCurvature batches = Newton.hessian(Samples.miniBatch(1000, 1));
      batches.observe(gradient(loss, start(SIZE)), false);
      batches.observe(next, true);
      BoundedCurvature all = Newton.hessian(Samples.all());
      all.observe(next, false);
      double[] found = new double[SIZE];
      double[] expected = new double[SIZE];
      assertTrue(all.step(next, next.gradient(), expected));
      assertTrue(batches.step(next, next.gradient(), found));
      assertArrayEquals(expected, found);
    }
  }
}
