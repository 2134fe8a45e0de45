package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Allocation;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.points.PointSet;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidualObjectiveTest {
  private static final CompiledProblem DECAY = Models.decay(7);
  private static final int POINTS = 1000;
  private static final double[] THETA =
      new SplittableRandom(1).doubles(DECAY.parameterCount(), -1, 1).toArray();

  /** Everything that one iteration of a method may ask for. */
  private static void everything(
      Objective loss, double[] parameters, double[] rows, NormalEquations equations) {
    loss.value(THETA);
    loss.residual(THETA, rows);
    loss.pushforward(THETA, parameters, rows);
    loss.pullback(THETA, rows, parameters);
    loss.gradient(THETA, parameters);
    loss.gaussNewtonProduct(THETA, THETA, parameters);
    loss.pulledSecondDerivative(THETA, THETA, 0.1, parameters);
    loss.gaussNewton(THETA, equations);
  }

  @Test
  void sweepsAllocateNextToNothing() {
    try (Workers workers = Workers.of(3);
        NormalEquations equations =
            NormalEquations.allocate(new EjmlAlgebra(), DECAY.parameterCount(), 1)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      double[] parameters = random(loss.dimension(), 5);
      double[] rows = new double[loss.residualCount()];
      for (int i = 0; i < 300; i++) {
        everything(loss, parameters, rows, equations);
      }
      long before = Allocation.bytes();
      for (int i = 0; i < 100; i++) {
        everything(loss, parameters, rows, equations);
      }
      double spent = (Allocation.bytes() - before) / 100.0;
      assertTrue(spent < 1000, () -> spent + " bytes for eight sweeps");
    }
  }

  private static double[] random(int size, long seed) {
    return new SplittableRandom(seed).doubles(size, -1, 1).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  @Test
  void valueIsHalfTheSquaredResidual() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      double[] residual = new double[loss.residualCount()];
      loss.residual(THETA, residual);
      assertEquals(POINTS + 1, residual.length);
      assertEquals(dot(residual, residual) / 2, loss.value(THETA), 1e-14);
    }
  }

  @Test
  void lossDoesNotScaleWithThePoints() {
    try (Workers workers = Workers.of(1)) {
      double few = Objectives.of(DECAY, 4096, workers).value(THETA);
      double many = Objectives.of(DECAY, 8192, workers).value(THETA);
      assertEquals(1, many / few, 1e-3);
    }
  }

  @Test
  void productsAgree() {
    try (Workers workers = Workers.of(2)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      double[] v = random(loss.dimension(), 2);
      double[] w = random(loss.residualCount(), 3);
      double[] jv = new double[w.length];
      double[] jw = new double[v.length];
      loss.pushforward(THETA, v, jv);
      loss.pullback(THETA, w, jw);
      assertEquals(dot(jv, w), dot(v, jw), 1e-12);
      double[] residual = new double[w.length];
      double[] gradient = new double[v.length];
      loss.residual(THETA, residual);
      double value = loss.gradient(THETA, gradient);
      loss.pullback(THETA, residual, jw);
      assertEquals(loss.value(THETA), value);
      assertArrayEquals(jw, gradient, 1e-13);
    }
  }

  @Test
  void theSecondDerivativeIsPulledBack() {
    try (Workers workers = Workers.of(2)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      double h = 0.1;
      double[] v = random(loss.dimension(), 7);
      double[] moved = new double[v.length];
      Arrays.setAll(moved, k -> THETA[k] + h * v[k]);
      double[] here = new double[loss.residualCount()];
      double[] second = new double[here.length];
      double[] slope = new double[here.length];
      loss.residual(THETA, here);
      loss.residual(moved, second);
      loss.pushforward(THETA, v, slope);
      Arrays.setAll(second, i -> 2 / (h * h) * (second[i] - here[i] - h * slope[i]));
      double[] expected = new double[v.length];
      double[] pulled = new double[v.length];
      loss.pullback(THETA, second, expected);
      loss.pulledSecondDerivative(THETA, v, h, pulled);
      assertArrayEquals(expected, pulled, 1e-11);
    }
  }

  @Test
  void gaussNewtonIsTheProductOfTheJacobian() {
    try (Workers workers = Workers.of(2);
        NormalEquations equations =
            NormalEquations.allocate(new EjmlAlgebra(), DECAY.parameterCount(), 1)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      double value = loss.gaussNewton(THETA, equations);
      double[] gradient = new double[loss.dimension()];
      assertEquals(loss.gradient(THETA, gradient), value, 1e-15);
      double[] vector = new double[gradient.length];
      equations.vector(vector);
      assertArrayEquals(gradient, vector, 1e-13);
      double[] v = random(gradient.length, 4);
      double[] jv = new double[loss.residualCount()];
      double[] product = new double[gradient.length];
      loss.pushforward(THETA, v, jv);
      loss.pullback(THETA, jv, product);
      for (int a = 0; a < v.length; a++) {
        double sum = 0;
        for (int b = 0; b < v.length; b++) {
          sum += equations.entry(a, b) * v[b];
        }
        assertEquals(product[a], sum, 1e-12);
      }
      double[] swept = new double[gradient.length];
      loss.gaussNewtonProduct(THETA, v, swept);
      assertArrayEquals(product, swept, 1e-13);
    }
  }

  @Test
  void someColumnsGiveTheirBlockOfTheSystem() {
    ParameterRange columns = ParameterRange.named(DECAY.parameters(), "hidden");
    try (Workers workers = Workers.of(2);
        NormalEquations all =
            NormalEquations.allocate(new EjmlAlgebra(), DECAY.parameterCount(), 1);
        NormalEquations block = NormalEquations.allocate(new EjmlAlgebra(), columns.size(), 1);
        TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), columns.size())) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      double value = loss.gaussNewton(THETA, all);
      assertEquals(value, loss.gaussNewton(THETA, List.of(columns), block));
      assertEquals(value, loss.triangular(THETA, List.of(columns), factor));
      double[] gradient = new double[all.size()];
      double[] own = new double[columns.size()];
      double[] factored = new double[columns.size()];
      all.vector(gradient);
      block.vector(own);
      factor.vector(factored);
      double[] expected = Arrays.copyOfRange(gradient, columns.from(), columns.to());
      assertArrayEquals(expected, own, 1e-13);
      assertArrayEquals(expected, factored, 1e-13);
      for (int a = 0; a < columns.size(); a++) {
        for (int b = 0; b < columns.size(); b++) {
          double entry = all.entry(columns.from() + a, columns.from() + b);
          assertEquals(entry, block.entry(a, b), 1e-13);
        }
      }
    }
  }

  @Test
  void aSystemOfAnotherSizeThanTheColumnsIsRefused() {
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), 3, 1)) {
      Objective loss = Objectives.of(DECAY, 10, workers);
      for (ParameterRange wrong : List.of(new ParameterRange(1, 3), new ParameterRange(20, 23))) {
        Exception refused =
            assertThrows(
                IllegalArgumentException.class,
                () -> loss.gaussNewton(THETA, List.of(wrong), equations));
        assertEquals(
            "the system is for 3 parameters, but columns [" + wrong + "] of 22 were asked for",
            refused.getMessage());
      }
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3);
        NormalEquations first =
            NormalEquations.allocate(new EjmlAlgebra(), DECAY.parameterCount(), 1);
        NormalEquations second =
            NormalEquations.allocate(new EjmlAlgebra(), DECAY.parameterCount(), 1)) {
      Objective alone = Objectives.of(DECAY, POINTS, one);
      Objective shared = Objectives.of(DECAY, POINTS, three);
      assertEquals(alone.value(THETA), shared.value(THETA));
      double[] a = new double[alone.residualCount()];
      double[] b = new double[alone.residualCount()];
      alone.residual(THETA, a);
      shared.residual(THETA, b);
      assertArrayEquals(a, b);
      double[] g = new double[alone.dimension()];
      double[] h = new double[alone.dimension()];
      assertEquals(alone.gradient(THETA, g), shared.gradient(THETA, h));
      assertArrayEquals(g, h);
      double[] v = random(g.length, 6);
      alone.gaussNewtonProduct(THETA, v, g);
      shared.gaussNewtonProduct(THETA, v, h);
      assertArrayEquals(g, h);
      alone.pulledSecondDerivative(THETA, v, 0.1, g);
      shared.pulledSecondDerivative(THETA, v, 0.1, h);
      assertArrayEquals(g, h);
      assertEquals(alone.gaussNewton(THETA, first), shared.gaussNewton(THETA, second));
      for (int k = 0; k < g.length; k++) {
        assertEquals(first.entry(k, 3), second.entry(k, 3));
      }
    }
  }

  @Test
  void theTriangularFactorIsThatOfTheNormalEquations() {
    int size = DECAY.parameterCount();
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), size, 1);
        TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), size);
        TriangularFactor shared = TriangularFactor.allocate(new EjmlAlgebra(), size)) {
      double value = Objectives.of(DECAY, POINTS, one).gaussNewton(THETA, equations);
      assertEquals(value, Objectives.of(DECAY, POINTS, one).triangular(THETA, factor));
      Objectives.of(DECAY, POINTS, three).triangular(THETA, shared);
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          double sum = 0;
          for (int i = 0; i <= Math.min(a, b); i++) {
            sum += factor.entry(i, a) * factor.entry(i, b);
          }
          assertEquals(equations.entry(a, b), sum, 1e-13);
          assertEquals(factor.entry(a, b), shared.entry(a, b), "the same bits");
        }
      }
      double[] expected = new double[size];
      double[] vector = new double[size];
      equations.vector(expected);
      factor.vector(vector);
      assertArrayEquals(expected, vector, 1e-13);
    }
  }

  @Test
  void theDualFormFindsTheStepsOfTheNormalEquations() {
    CompiledProblem wide = Models.decay(40);
    int size = wide.parameterCount();
    double[] theta = random(size, 8);
    double[] damping = new double[size];
    Arrays.fill(damping, 1e-3);
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), size, 1);
        DualEquations dual = DualEquations.allocate(new EjmlAlgebra(), 71, size, 1);
        DualEquations shared = DualEquations.allocate(new EjmlAlgebra(), 71, size, 1)) {
      Objective loss = Objectives.of(wide, 70, one);
      assertEquals(loss.gaussNewton(theta, equations), loss.dual(theta, dual), 1e-15);
      Objectives.of(wide, 70, three).dual(theta, shared);
      double[] primalStep = new double[size];
      double[] dualStep = new double[size];
      double[] sharedStep = new double[size];
      assertTrue(equations.step(damping, primalStep));
      assertTrue(dual.step(damping, dualStep));
      assertTrue(shared.step(damping, sharedStep));
      assertArrayEquals(primalStep, dualStep, 1e-8);
      assertArrayEquals(dualStep, sharedStep);
      Exception refused =
          assertThrows(
              IllegalArgumentException.class, () -> Objectives.of(wide, 60, one).dual(theta, dual));
      assertEquals(
          "the dual equations hold 71 rows, but the residual has 61", refused.getMessage());
    }
  }

  /**
   * What is allocated bounds what is held: points beyond memory are never the objective's fault.
   */
  @Test
  void anObjectiveHoldsNextToNothingAPoint() {
    int count = 640_000;
    double[] column = new double[count];
    Arrays.fill(column, 0.5);
    PointSet points = new PointSet(new double[][] {column}, new double[0][]);
    WeightedTerm term = new WeightedTerm(DECAY.terms().get(0), points, 1);
    try (Workers workers = Workers.of(1)) {
      long before = Allocation.bytes();
      Objective loss = new ResidualObjective(DECAY, List.of(term), workers);
      loss.value(THETA);
      double perPoint = (Allocation.bytes() - before) / (double) count;
      assertEquals(count, loss.residualCount());
      assertTrue(perPoint < 4, () -> perPoint + " bytes a point");
    }
  }

  @Test
  void aFullBatchIsTheObjectiveItself() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      assertSame(loss, loss.batches(POINTS + 1, 5).get());
    }
  }

  @Test
  void batchesAreUnbiasedAndReproducible() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(DECAY, POINTS, workers);
      Supplier<Objective> batches = loss.batches(50, 5);
      Supplier<Objective> again = loss.batches(50, 5);
      double sum = 0;
      int draws = 400;
      for (int i = 0; i < draws; i++) {
        Objective batch = batches.get();
        assertNotSame(loss, batch);
        assertEquals(51, batch.residualCount());
        double value = batch.value(THETA);
        assertEquals(value, again.get().value(THETA));
        sum += value;
      }
      assertEquals(1, sum / draws / loss.value(THETA), 0.03);
    }
  }

  @Test
  void aDefectNamesTermAndPoint() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.logarithm(), 100, workers);
      String defect = loss.defect(new double[] {1}).orElseThrow();
      assertTrue(defect.matches("residual became NaN in term bad at x = 0\\.[0-4]\\d*"), defect);
      assertTrue(Objectives.of(DECAY, 100, workers).defect(THETA).isEmpty());
    }
  }

  @Test
  void aWeightMustBeUsable() {
    WeightedTerm term;
    try (Workers workers = Workers.of(1)) {
      term = Objectives.of(DECAY, 10, workers).terms().get(0);
    }
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new WeightedTerm(term.kernel(), term.points(), Double.NaN));
    assertEquals(
        "the weight of term rate must be finite and not negative, but is NaN",
        refused.getMessage());
  }
}
