package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeptRowsTest {
  private static final int NEURONS = 12;
  private static final int POINTS = 200;

  /** Both terms are affine in the output layer. */
  private static final CompiledProblem POISSON = NetworkModels.poisson(NEURONS);

  private static final List<ParameterRange> OUTPUT =
      List.of(new ParameterRange(POISSON.parameterCount() - NEURONS - 1, POISSON.parameterCount()));

  private static final int WALLS = 1;

  private static double[] drawn(long seed) {
    return new SplittableRandom(seed).doubles(POISSON.parameterCount(), -1, 1).toArray();
  }

  /** The same hidden layer, another output layer. */
  private static double[] moved(double[] theta, long seed) {
    double[] other = drawn(seed);
    System.arraycopy(theta, 0, other, 0, OUTPUT.get(0).from());
    return other;
  }

  /** {@code [J r]'[J r]}. */
  private static double[] gram(TriangularFactor factor) {
    int order = factor.size() + 1;
    double[] gram = new double[order * order];
    for (int i = 0; i < order; i++) {
      for (int a = i; a < order; a++) {
        for (int b = i; b < order; b++) {
          gram[a * order + b] += factor.entry(i, a) * factor.entry(i, b);
        }
      }
    }
    return gram;
  }

  private static TriangularFactor allocate() {
    return TriangularFactor.allocate(new EjmlAlgebra(), NEURONS + 1);
  }

  @Test
  void systemsAreThoseOfAllRows() {
    try (Workers workers = Workers.of(2);
        TriangularFactor expected = allocate();
        TriangularFactor found = allocate()) {
      ResidualObjective loss = Objectives.of(POISSON, POINTS, workers);
      ResidualObjective keeping = loss.keeping(OUTPUT, term -> term == WALLS);
      double[] theta = drawn(1);
      for (int turn = 0; turn < 4; turn++) {
        double value = loss.triangular(theta, OUTPUT, expected);
        assertEquals(value, keeping.triangular(theta, OUTPUT, found), 1e-13 * value);
        double[] whole = gram(expected);
        double scale = Arrays.stream(whole).map(Math::abs).max().orElseThrow();
        assertArrayEquals(whole, gram(found), 1e-13 * scale, "turn " + turn);
        theta = moved(theta, 2 + turn);
      }
    }
  }

  /** Whoever keeps rows promises that nothing else changes: they are not evaluated again. */
  @Test
  void rowsOfOtherHiddenLayersAreNotNoticed() {
    try (Workers workers = Workers.of(1);
        TriangularFactor fresh = allocate();
        TriangularFactor stale = allocate()) {
      ResidualObjective loss = Objectives.of(POISSON, POINTS, workers);
      ResidualObjective keeping = loss.keeping(OUTPUT, term -> term == WALLS);
      keeping.triangular(drawn(1), OUTPUT, stale);
      loss.triangular(drawn(2), OUTPUT, fresh);
      keeping.triangular(drawn(2), OUTPUT, stale);
      assertNotEquals(fresh.entry(0, 0), stale.entry(0, 0), 1e-3);
    }
  }

  @Test
  void theRowsOfOtherColumnsAreNotThese() {
    List<ParameterRange> hidden = List.of(new ParameterRange(0, NEURONS + 1));
    try (Workers workers = Workers.of(1);
        TriangularFactor expected = allocate();
        TriangularFactor found = allocate()) {
      ResidualObjective loss = Objectives.of(POISSON, POINTS, workers);
      ResidualObjective keeping = loss.keeping(OUTPUT, term -> term == WALLS);
      keeping.triangular(drawn(1), OUTPUT, found);
      loss.triangular(drawn(2), hidden, expected);
      keeping.triangular(drawn(2), hidden, found);
      assertArrayEquals(gram(expected), gram(found));
    }
  }

  @Test
  void aFactorIsKeptWhereItIsShorterThanTheRowsAndOthersRemain() {
    try (Workers workers = Workers.of(1)) {
      List<WeightedTerm> many = Objectives.of(POISSON, NEURONS + 3, workers).terms();
      List<WeightedTerm> few = Objectives.of(POISSON, NEURONS + 2, workers).terms();
      assertTrue(KeptRows.of(many, OUTPUT, term -> term == WALLS).isPresent());
      assertFalse(KeptRows.of(few, OUTPUT, term -> term == WALLS).isPresent());
      assertFalse(KeptRows.of(many, OUTPUT, term -> true).isPresent());
      assertFalse(KeptRows.of(many, OUTPUT, term -> false).isPresent());
    }
  }

  /** A triangle of 5,791 columns takes a little less than 256 MiB. */
  @Test
  void aFactorThatIsTooLargeIsNotKept() {
    try (Workers workers = Workers.of(1)) {
      List<WeightedTerm> terms = Objectives.of(POISSON, 6000, workers).terms();
      List<ParameterRange> fits = List.of(new ParameterRange(0, 5791));
      List<ParameterRange> beyond = List.of(new ParameterRange(0, 5800));
      assertTrue(KeptRows.of(terms, fits, term -> term == WALLS).isPresent());
      assertFalse(KeptRows.of(terms, beyond, term -> term == WALLS).isPresent());
    }
  }
}
