package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Residuals that are weighed and shifted point by point. */
class PointWeightsTest {
  private static final int POINTS = 150;
  private static final CompiledProblem DECAY = Models.decay(6);
  private static final double[] THETA = random(DECAY.parameterCount(), 2, -1);
  private static final double[] FACTORS = random(POINTS, 3, 0);
  private static final double[] SHIFTS = random(POINTS, 4, -1);

  private static double[] random(int size, long seed, double least) {
    return new SplittableRandom(seed).doubles(size, least, 1).toArray();
  }

  /** The first term has factors and shifts, the second none. */
  private static ResidualObjective adjusted(ResidualObjective loss) {
    List<WeightedTerm> terms = new ArrayList<>(loss.terms());
    terms.set(0, terms.get(0).with(new PointWeights(FACTORS, SHIFTS)));
    return loss.on(terms);
  }

  @Test
  void eachRowIsShiftedAndWeighed() {
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = Objectives.of(DECAY, POINTS, workers);
      double scale = Math.sqrt(loss.terms().get(0).scale());
      double[] plain = new double[loss.residualCount()];
      loss.residual(THETA, plain);
      double[] rows = new double[plain.length];
      adjusted(loss).residual(THETA, rows);
      for (int i = 0; i < POINTS; i++) {
        double wanted = Math.sqrt(FACTORS[i]) * (plain[i] + scale * SHIFTS[i]);
        assertEquals(wanted, rows[i], 1e-14);
      }
      assertEquals(plain[POINTS], rows[POINTS]);
    }
  }

  /** The value, the gradient, the rows and the products are those of one function. */
  @Test
  void allSweepsAgree() {
    int size = THETA.length;
    try (Workers workers = Workers.of(2);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), size, 1)) {
      ResidualObjective loss = adjusted(Objectives.of(DECAY, POINTS, workers));
      double[] gradient = new double[size];
      double value = loss.gradient(THETA, gradient);
      double[] rows = new double[loss.residualCount()];
      loss.residual(THETA, rows);
      double[] pulled = new double[size];
      loss.pullback(THETA, rows, pulled);
      assertEquals(value, loss.value(THETA), 1e-15);
      assertEquals(value, loss.gaussNewton(THETA, equations), 1e-14);
      assertArrayEquals(gradient, pulled, 1e-13);
      double[] v = random(size, 5, -1);
      double[] product = new double[size];
      loss.gaussNewtonProduct(THETA, v, product);
      double[] jv = new double[rows.length];
      loss.pushforward(THETA, v, jv);
      double[] back = new double[size];
      loss.pullback(THETA, jv, back);
      assertArrayEquals(product, back, 1e-12);
      assertEquals(slope(loss, v), dot(gradient, v), 1e-7);
    }
  }

  private static double slope(Objective loss, double[] v) {
    double h = 1e-6;
    double[] ahead = THETA.clone();
    double[] behind = THETA.clone();
    for (int k = 0; k < v.length; k++) {
      ahead[k] += h * v[k];
      behind[k] -= h * v[k];
    }
    return (loss.value(ahead) - loss.value(behind)) / (2 * h);
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  /** Points take their weights along: parts of the sum still have it for their mean. */
  @Test
  void partsKeepTheWeightsOfTheirPoints() {
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = adjusted(Objectives.of(DECAY, POINTS, workers));
      double mean =
          loss.parts(4).stream().mapToDouble(part -> part.value(THETA)).average().orElseThrow();
      assertEquals(loss.value(THETA), mean, 1e-14);
      var batches = loss.batches(60, 5);
      double sum = 0;
      for (int i = 0; i < 400; i++) {
        sum += batches.get().value(THETA);
      }
      assertEquals(1, sum / 400 / loss.value(THETA), 0.03);
    }
  }

  @Test
  void weightsMustFitTheirPoints() {
    try (Workers workers = Workers.of(1)) {
      WeightedTerm term = Objectives.of(DECAY, POINTS, workers).terms().get(0);
      String message = "term rate must have a weight for each point, or none";
      assertEquals(message, refusal(() -> term.with(PointWeights.of(new double[3]))));
      assertEquals(message, refusal(() -> term.with(PointWeights.shifted(new double[3]))));
      assertEquals(
          "the weight of a point must be finite and not negative, but is -1.0",
          refusal(() -> PointWeights.of(new double[] {-1})));
    }
  }

  private static String refusal(Runnable asked) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, asked::run).getMessage());
  }
}
