package dev.strongform.optim.curvature.quasinewton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.optim.algebra.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Holds the compact form of the rank-one matrix to its theorem. */
class RankOneBasisTest {
  /** The matrix maps each step that it holds to its difference, indefinite as it may be. */
  @Test
  void symmetricRankOneFulfilsTheSecantEquation() {
    SplittableRandom random = new SplittableRandom(3);
    List<double[]> steps = new ArrayList<>();
    List<double[]> differences = new ArrayList<>();
    double[] lambda = {-3, -1, 0.5, 1, 2, 4, 8, 16};
    for (int i = 0; i < 5; i++) {
      double[] s = random.doubles(8, -1, 1).toArray();
      double[] y = new double[8];
      for (int k = 0; k < 8; k++) {
        y[k] = lambda[k] * s[k];
      }
      steps.add(s);
      differences.add(y);
    }
    RankOneBasis basis = RankOneBasis.of(0.7, steps, differences);
    double[] image = new double[8];
    for (int i = 0; i < 5; i++) {
      basis.times(steps.get(i), image);
      assertArrayEquals(differences.get(i), image, 1e-10);
    }
    double[] gradient = random.doubles(8, -1, 1).toArray();
    double[] step = new double[8];
    double falls = basis.step(gradient, basis.shift(gradient, 0.3), step);
    assertEquals(0.3, Vectors.norm(step), 1e-8);
    assertTrue(falls > 0);
  }
}
