package dev.strongform.spectrum;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.Set;

/**
 * Finds modes densely where parameters or rows are few enough, else the largest by Lanczos' method.
 *
 * @param algebra assembles triangular factors
 * @param largest most parameters or rows of a dense matrix
 * @param steps of Lanczos' method
 * @param seed of its first vector
 */
public record ModeSearch(LinearAlgebra algebra, int largest, int steps, long seed) {
  private static final int LARGEST = 1_200;
  private static final int STEPS = 300;

  /** The usual search: a dense matrix of that size takes about a minute. */
  public static ModeSearch usual(LinearAlgebra algebra, long seed) {
    return new ModeSearch(algebra, LARGEST, STEPS, seed);
  }

  /**
   * The modes of a loss.
   *
   * @throws IllegalArgumentException if the loss is no sum of squares, or it is not finite, with a
   *     sentence
   */
  public Modes of(Objective objective, double[] theta) {
    Set<Capability> given = objective.capabilities();
    if (!given.contains(Capability.GAUSS_NEWTON) || !given.contains(Capability.RESIDUAL_PRODUCTS)) {
      throw new IllegalArgumentException(
          "the spectrum is that of a residual's Jacobian, which this loss does not give; take"
              + " precision float64 and a loss that is a sum of squares");
    }
    if (objective.dimension() <= largest) {
      return new DenseModes(objective, theta).byTriangle(algebra);
    }
    return objective.residualCount() <= largest
        ? new DenseModes(objective, theta).byRows()
        : new LanczosModes(objective, theta, steps, seed).find();
  }
}
