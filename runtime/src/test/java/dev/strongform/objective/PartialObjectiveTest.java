package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An objective of some parameters gives the entries of the whole one. */
class PartialObjectiveTest {
  private static final CompiledProblem PROBLEM = Models.decay(4);

  private static final double[] THETA =
      new SplittableRandom(5).doubles(PROBLEM.parameterCount(), -1, 1).toArray();

  private static final List<ParameterRange> COLUMNS =
      List.of(new ParameterRange(1, 4), new ParameterRange(6, 8));

  private final Workers workers = Workers.of(2);
  private final Objective whole = Objectives.of(PROBLEM, 40, workers);
  private final PartialObjective part = new PartialObjective(whole, COLUMNS, THETA);
  private final double[] at = part.part(THETA);

  @AfterEach
  void end() {
    workers.close();
  }

  private static double[] pick(double[] all) {
    return new double[] {all[1], all[2], all[3], all[6], all[7]};
  }

  @Test
  void parametersGoThereAndBack() {
    assertEquals(5, part.dimension());
    assertArrayEquals(pick(THETA), at);
    assertArrayEquals(THETA, part.whole(at));
    double[] moved = part.whole(new double[] {9, 8, 7, 6, 5});
    assertArrayEquals(new double[] {9, 8, 7, 6, 5}, pick(moved));
    assertEquals(THETA[0], moved[0]);
    assertEquals(THETA[5], moved[5]);
  }

  @Test
  void valueAndGradientAreThoseOfTheWhole() {
    double[] gradient = new double[THETA.length];
    double[] own = new double[5];
    assertEquals(whole.gradient(THETA, gradient), part.gradient(at, own));
    assertArrayEquals(pick(gradient), own);
    assertEquals(whole.value(THETA), part.value(at));
  }

  @Test
  void productsAreThoseOfTheWhole() {
    double[] v = {1, -2, 3, -4, 5};
    double[] spread = new double[THETA.length];
    System.arraycopy(v, 0, spread, 1, 3);
    System.arraycopy(v, 3, spread, 6, 2);
    double[] expected = new double[whole.residualCount()];
    double[] jv = new double[whole.residualCount()];
    whole.pushforward(THETA, spread, expected);
    part.pushforward(at, v, jv);
    assertArrayEquals(expected, jv);
    double[] all = new double[THETA.length];
    double[] own = new double[5];
    whole.pullback(THETA, jv, all);
    part.pullback(at, jv, own);
    assertArrayEquals(pick(all), own);
    whole.gaussNewtonProduct(THETA, spread, all);
    part.gaussNewtonProduct(at, v, own);
    assertArrayEquals(pick(all), own, 1e-14);
  }

  @Test
  void theGaussNewtonMatrixIsItsBlock() {
    try (NormalEquations all = NormalEquations.allocate(new EjmlAlgebra(), THETA.length, 1);
        NormalEquations own = NormalEquations.allocate(new EjmlAlgebra(), 5, 1)) {
      assertEquals(whole.gaussNewton(THETA, all), part.gaussNewton(at, own));
      int[] index = {1, 2, 3, 6, 7};
      for (int a = 0; a < 5; a++) {
        for (int b = 0; b < 5; b++) {
          assertEquals(all.entry(index[a], index[b]), own.entry(a, b), 1e-13);
        }
      }
    }
  }

  /** The middle three of the five that remain, across the gap between them. */
  @Test
  void systemsOfSomeColumnsAreThoseOfTheWhole() {
    List<ParameterRange> some = List.of(new ParameterRange(1, 4));
    List<ParameterRange> same = List.of(new ParameterRange(2, 4), new ParameterRange(6, 7));
    assertSystem(e -> part.gaussNewton(at, some, e), e -> whole.gaussNewton(THETA, same, e));
    EjmlAlgebra algebra = new EjmlAlgebra();
    double[] own = new double[3];
    double[] expected = new double[3];
    double[] gradient = new double[3];
    try (TriangularFactor factor = TriangularFactor.allocate(algebra, 3);
        DualEquations dual = DualEquations.allocate(algebra, 41, 3, 1)) {
      part.triangular(at, some, factor);
      factor.vector(own);
      whole.triangular(THETA, same, factor);
      factor.vector(expected);
      assertArrayEquals(expected, own);
      part.metric(at, some, factor, gradient);
      assertArrayEquals(expected, gradient, 1e-12);
      part.dual(at, some, dual);
      dual.vector(own);
      assertArrayEquals(expected, own, 1e-12);
    }
  }

  private static void assertSystem(
      ToDoubleFunction<NormalEquations> fill, ToDoubleFunction<NormalEquations> expected) {
    try (NormalEquations own = NormalEquations.allocate(new EjmlAlgebra(), 3, 1);
        NormalEquations other = NormalEquations.allocate(new EjmlAlgebra(), 3, 1)) {
      assertEquals(expected.applyAsDouble(other), fill.applyAsDouble(own));
      double[] one = new double[3];
      double[] two = new double[3];
      own.diagonal(one);
      other.diagonal(two);
      assertArrayEquals(two, one);
      own.vector(one);
      other.vector(two);
      assertArrayEquals(two, one);
    }
  }
}
