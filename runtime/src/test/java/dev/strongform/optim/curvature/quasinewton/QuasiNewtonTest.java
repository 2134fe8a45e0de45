package dev.strongform.optim.curvature.quasinewton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.ExactSearch;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the quasi-Newton matrices with their formulas and theorems. */
class QuasiNewtonTest {
  private static final int SIZE = 8;

  private static Curvature curvature(String name) {
    return preset(name).curvature();
  }

  private static Method preset(String name) {
    return Methods.named(
        name, new MethodSettings(0, 0, 100, 1, Direction::gradient, Direction::gradient));
  }

  private static double[] random(long seed) {
    return new SplittableRandom(seed).doubles(SIZE, 1, 2).toArray();
  }

  private static Method exact(Curvature curvature) {
    return new Method(
        "exact",
        Samples.all(),
        Direction.gradient(),
        Momentum.none(),
        curvature,
        new ExactSearch());
  }

  /** L-BFGS too, whose memory holds all of the pairs (Nocedal and Wright 2006, theorem 6.4). */
  @ParameterizedTest
  @ValueSource(strings = {"bfgs", "ss-bfgs", "ss-broyden", "lbfgs"})
  void exactSearchEndsInAsManyStepsAsThereAreParameters(String name) {
    double[] errors = new double[SIZE + 1];
    Minimiser.minimise(
        Quadratic.ofCondition(10, SIZE),
        exact(curvature(name)),
        random(3),
        new Limits(SIZE, 0),
        new Cancellation(),
        p -> errors[p.iteration()] = Vectors.norm(p.theta()));
    assertTrue(errors[SIZE - 1] > 1e-4, "one step less is not enough");
    assertEquals(0, errors[SIZE], 1e-10);
  }

  /**
   * Iterates and their gradients along a few steps of a method on a function that is not quadratic.
   */
  private static List<Linearisation> walk(Curvature curvature, int steps) {
    List<Linearisation> seen = new ArrayList<>();
    Linearisation at = linearise(random(5));
    for (int i = 0; i < steps; i++) {
      seen.add(at);
      curvature.observe(at, false);
      double[] step = new double[SIZE];
      curvature.step(at, at.gradient(), step);
      double length = 0.3 / Math.max(1, Vectors.norm(step)) * (1 + 0.2 * i);
      at = linearise(TestVectors.plus(at.theta(), length, step));
    }
    return seen;
  }

  private static Linearisation linearise(double[] theta) {
    double[] gradient = new double[SIZE];
    Quadratic quadratic = Quadratic.ofCondition(50, SIZE);
    double value = quadratic.gradient(theta, gradient);
    for (int k = 0; k < SIZE; k++) {
      gradient[k] += Math.pow(theta[k], 3);
    }
    return new Linearisation(quadratic, theta, value, gradient, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bfgs", "ss-bfgs", "ss-broyden"})
  void theNewestPairFulfilsTheSecantEquation(String name) {
    for (int steps = 2; steps < 8; steps++) {
      Curvature curvature = curvature(name);
      List<Linearisation> seen = walk(curvature, steps);
      Linearisation last = seen.get(steps - 1);
      Linearisation before = seen.get(steps - 2);
      double[] y = TestVectors.plus(last.gradient(), -1, before.gradient());
      double[] hy = new double[SIZE];
      curvature.step(last, y, hy);
      assertArrayEquals(
          TestVectors.plus(before.theta(), -1, last.theta()), hy, 1e-13, "after " + steps);
    }
  }

  /** The whole matrix against dense algebra, where {@code H^-1 s} is solved for. */
  @ParameterizedTest
  @ValueSource(strings = {"bfgs", "ss-bfgs", "ss-broyden"})
  void theMatrixFollowsItsFormula(String name) {
    Curvature curvature = curvature(name);
    List<Linearisation> seen = walk(curvature, 7);
    DMatrixRMaj h = CommonOps_DDRM.identity(SIZE);
    for (int i = 1; i < seen.size(); i++) {
      double[] s = TestVectors.plus(seen.get(i).theta(), -1, seen.get(i - 1).theta());
      double[] y = TestVectors.plus(seen.get(i).gradient(), -1, seen.get(i - 1).gradient());
      update(name, h, s, y, i == 1);
    }
    double[] step = new double[SIZE];
    curvature.step(seen.get(6), random(9), step);
    assertArrayEquals(times(h, random(9)), TestVectors.plus(new double[SIZE], -1, step), 1e-12);
  }

  private static void update(String name, DMatrixRMaj h, double[] s, double[] y, boolean first) {
    double ys = Vectors.dot(y, s);
    double[] hy = times(h, y);
    double yhy = Vectors.dot(y, hy);
    double b = Vectors.dot(s, solved(h, s)) / ys;
    double a = b * yhy / ys - 1;
    double theta = name.equals("ss-broyden") ? theta(a, b, yhy / ys) : 0;
    double sigma = 1 + theta * a;
    double tau = first ? yhy / ys / sigma : name.equals("bfgs") ? 1 : tau(theta, sigma, b);
    for (int i = 0; i < SIZE; i++) {
      double vi = s[i] / ys - hy[i] / yhy;
      for (int j = 0; j < SIZE; j++) {
        double vj = s[j] / ys - hy[j] / yhy;
        double kept = h.get(i, j) - hy[i] * hy[j] / yhy + (1 - theta) / sigma * yhy * vi * vj;
        h.set(i, j, kept / tau + s[i] * s[j] / ys);
      }
    }
  }

  private static double[] times(DMatrixRMaj matrix, double[] v) {
    DMatrixRMaj product = new DMatrixRMaj(SIZE, 1);
    CommonOps_DDRM.mult(matrix, new DMatrixRMaj(SIZE, 1, true, v), product);
    return product.getData();
  }

  private static double[] solved(DMatrixRMaj matrix, double[] v) {
    DMatrixRMaj solution = new DMatrixRMaj(SIZE, 1);
    assertTrue(CommonOps_DDRM.solve(matrix, new DMatrixRMaj(SIZE, 1, true, v), solution));
    return solution.getData();
  }

  private static double theta(double a, double b, double h) {
    double below = Math.min(1, h * (1 - Math.sqrt(a / (1 + a))));
    return Math.max((below - 1) / a, Math.min(1 / below, (1 - b) / b));
  }

  private static double tau(double theta, double sigma, double b) {
    double scale = Math.min(1, 1 / b);
    double root = Math.pow(sigma, -1.0 / (SIZE - 1));
    return theta > 0 ? Math.min(scale * root, scale / theta) : Math.min(scale * root, sigma);
  }

  /** Steps that the matrix takes for too long and for too short, with {@code h = (1 + a) / b}. */
  @ParameterizedTest
  @CsvSource({"0.2, 0.01", "0.2, 10", "0.9, 1", "1.5, 0.01", "1.5, 10", "4, 1", "40, 300"})
  void theMembersFollowTheirFormulas(double b, double a) {
    double h = (1 + a) / b;
    double theta = theta(a, b, h);
    double sigma = 1 + theta * a;
    BroydenUpdate.Member broyden = BroydenUpdate.selfScaledBroyden().choose(b, h, SIZE);
    assertEquals((1 - theta) / sigma, broyden.phi(), 1e-12);
    assertEquals(tau(theta, sigma, b), broyden.tau(), 1e-12);
    BroydenUpdate.Member bfgs = BroydenUpdate.selfScaledBfgs().choose(b, h, SIZE);
    assertEquals(new BroydenUpdate.Member(b > 1 ? 1 / b : 1, 1), bfgs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bfgs", "ss-bfgs", "ss-broyden"})
  void anotherSampleLeavesTheMatrixAsItIs(String name) {
    Curvature curvature = curvature(name);
    Linearisation last = walk(curvature, 6).get(5);
    double[] before = new double[SIZE];
    curvature.step(last, random(7), before);
    Linearisation resampled = linearise(random(8));
    curvature.observe(resampled, true);
    double[] after = new double[SIZE];
    curvature.step(resampled, random(7), after);
    assertArrayEquals(before, after);
  }

  @Test
  void forgettingGivesTheGradientBack() {
    Curvature curvature = curvature("ss-broyden");
    Linearisation last = walk(curvature, 4).get(3);
    assertTrue(curvature.reset());
    double[] step = new double[SIZE];
    curvature.step(last, last.gradient(), step);
    assertArrayEquals(TestVectors.plus(new double[SIZE], -1, last.gradient()), step);
    assertTrue(!curvature.reset(), "there is nothing to forget any more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bfgs", "ss-bfgs", "ss-broyden"})
  void networksAreTrainedFarBelowWhatFirstOrderReaches(String name) {
    double[] start = new SplittableRandom(2).doubles(19, -1, 1).toArray();
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(6), 500, workers);
      Outcome outcome =
          Minimiser.minimise(
              loss, preset(name), start, new Limits(3000, 0), new Cancellation(), p -> {});
      assertTrue(outcome.loss() < 1e-8, () -> outcome.loss() + " " + outcome.stop());
    }
  }

  @Test
  void aMatrixThatDoesNotFitIsRefused() {
    Quadratic large = new Quadratic(new double[1_000_000]);
    String why = preset("bfgs").refusal(large).orElseThrow();
    String expected =
        "bfgs cannot run: no room for the inverse Hessian: 1000000 parameters need 3814701 MB";
    assertTrue(why.startsWith(expected), why);
    assertTrue(preset("lbfgs").refusal(large).isEmpty());
  }
}
