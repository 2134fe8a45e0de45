package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

class LayerTest {
  private static final double WIDTH = 0.01;

  /** A front at {@code x = t}, on axes of very different lengths. */
  private static final ExactSolution FRONT =
      (unknown, point) -> Math.tanh((point[0] - point[1] / 1000) / WIDTH);

  private static final double[] ZERO = new double[5];

  private static CompiledProblem with(ExactSolution exact) {
    return with(exact, 1000);
  }

  private static CompiledProblem with(ExactSolution exact, double end) {
    ModelProblem linear = Models.linear();
    Domain domain =
        new Domain(List.of(new Axis("x", -1, 1, false, false), new Axis("t", 0, end, true, false)));
    return new ModelProblem(
        ModelProblem.info("Linear", ""),
        domain,
        linear.parameters(),
        linear.terms(),
        (theta, point) -> theta[0],
        Optional.of(exact));
  }

  private static long count(double[] values, int from, int to, DoublePredicate wanted) {
    return Arrays.stream(values, from, to).filter(wanted).count();
  }

  @Test
  void halfOfThePointsLieInTheFrontAndTheOthersAreEven() {
    Yardstick yardstick = Layer.yardstick(with(FRONT)).orElseThrow();
    double[] x = yardstick.coordinates()[0];
    double[] t = yardstick.coordinates()[1];
    int half = x.length / 2;
    assertTrue(half > 1000, () -> "only " + half);
    for (int i = half; i < x.length; i++) {
      assertEquals(t[i] / 1000, x[i], 3 * WIDTH);
    }
    assertEquals(half / 2.0, count(x, 0, half, place -> place < 0), 0.01 * half);
    assertEquals(half / 2.0, count(t, 0, half, time -> time < 500), 0.01 * half);
  }

  /** Burgers' equation at 0.01 / pi by Cole and Hopf, with the trapezoidal rule. */
  private static double burgers(double x, double t) {
    double viscosity = 0.01 / Math.PI;
    double weighted = 0;
    double total = 0;
    for (int k = -48; k <= 48; k++) {
      double y = Math.PI * (x - 2 * Math.sqrt(viscosity * t) * k / 8);
      double mass = Math.exp(-k * k / 64.0 - (1 + Math.cos(y)) / (2 * Math.PI * viscosity));
      weighted -= Math.sin(y) * mass;
      total += mass;
    }
    return weighted / total;
  }

  /** The layer of these times is {@code -tanh(x / (2 nu))} about, of width 0.0064 and less. */
  @Test
  void burgersLayerIsFound() {
    CompiledProblem problem = with((unknown, point) -> burgers(point[0], point[1]), 1);
    Yardstick yardstick = Layer.yardstick(problem).orElseThrow();
    double[] x = yardstick.coordinates()[0];
    double[] t = yardstick.coordinates()[1];
    int half = x.length / 2;
    for (int i = half; i < x.length; i++) {
      assertTrue(Math.abs(x[i]) < 0.03 && t[i] > 0.2, x[i] + ", " + t[i]);
    }
    long late = count(t, half, t.length, time -> time > 0.5);
    assertTrue(late > half / 2 && late < half, () -> late + " of " + half);
  }

  @Test
  void noPartOfTheFrontIsLeftOut() {
    Yardstick yardstick = Layer.yardstick(with(FRONT)).orElseThrow();
    double[] t = yardstick.coordinates()[1];
    int half = t.length / 2;
    for (int part = 0; part < 50; part++) {
      int from = 20 * part;
      long found = count(t, half, t.length, time -> time >= from && time < from + 20);
      assertTrue(found > half / 50 / 4, () -> found + " from t = " + from);
    }
  }

  @Test
  void expectedValuesAreTheExactOnes() {
    Yardstick yardstick = Layer.yardstick(with(FRONT)).orElseThrow();
    double[][] points = yardstick.coordinates();
    for (int i = 0; i < points[0].length; i++) {
      double[] point = {points[0][i], points[1][i]};
      assertEquals(FRONT.value(0, point), yardstick.expected()[0][i]);
    }
  }

  @Test
  void pointsLieWithinTheDomainAlsoWhereTheLayerIsAtItsEdge() {
    Yardstick yardstick =
        Layer.yardstick(with((unknown, point) -> Math.exp((point[0] - 1) / WIDTH))).orElseThrow();
    double[] x = yardstick.coordinates()[0];
    assertTrue(count(x, 0, x.length, place -> place > 1) == 0);
    assertEquals(x.length / 2, count(x, x.length / 2, x.length, place -> place > 1 - 10 * WIDTH));
  }

  @Test
  void smoothAndConstantSolutionsHaveNone() {
    assertFalse(Layer.yardstick(with((unknown, point) -> Math.sin(3 * point[0]))).isPresent());
    assertFalse(Layer.yardstick(with((unknown, point) -> 7)).isPresent());
    assertFalse(Layer.yardstick(with((unknown, point) -> Double.NaN)).isPresent());
  }

  @Test
  void theScaleOfTheSolutionDoesNotMatter() {
    ExactSolution small = (unknown, point) -> 1e-9 * FRONT.value(unknown, point);
    assertArrayEquals(
        Layer.yardstick(with(FRONT)).orElseThrow().coordinates()[0],
        Layer.yardstick(with(small)).orElseThrow().coordinates()[0]);
  }

  @Test
  void theErrorThereStandsBesideTheEvenOneThatStays() {
    CompiledProblem problem = with(FRONT);
    ErrorMeasure even = Yardstick.of(problem).orElseThrow().measure(problem.solution(ZERO));
    ErrorMeasure both = Layer.added(even, problem, ZERO);
    assertArrayEquals(even.relativeL2(), both.relativeL2());
    assertTrue(even.largestLayerL2().isEmpty());
    assertEquals(1, both.largestLayerL2().orElseThrow(), 1e-12);
  }

  @Test
  void anErrorInTheFrontAloneCountsForMoreThere() {
    CompiledProblem problem = with((unknown, point) -> 1 + 0.01 * bump(FRONT, point));
    double[] one = {1, 0, 0, 0, 0};
    ErrorMeasure even = Yardstick.of(problem).orElseThrow().measure(problem.solution(one));
    double there = Layer.added(even, problem, one).largestLayerL2().orElseThrow();
    assertTrue(there > 3 * even.largestRelativeL2(), () -> there + " against " + even);
  }

  private static double bump(ExactSolution front, double[] point) {
    double height = front.value(0, point);
    return 1 - height * height;
  }
}
