package dev.strongform.spectrum;

import java.util.stream.IntStream;

/**
 * What gradient descent does in the linearised model: with steps of length {@code a} the i-th
 * coefficient of the residual is multiplied by {@code 1 - a lambda_i} at each.
 *
 * @param rate {@code a}, at most {@code 2 / lambda_1}
 */
public record DescentLaw(Modes modes, double rate) {
  /** A mode has moved once half of it is left. */
  private static final double HALF = 0.5;

  /**
   * Modes that a number of steps moves, and what lies in the others.
   *
   * @param steps the budget
   * @param moved modes of which at most half is left
   * @param stuckGradient share of {@code |J'r|^2} along modes that have not moved
   * @param stuckLoss share, of what solving all modes would take off the loss, in modes that have
   *     not moved
   * @param loss predicted after these steps
   */
  public record Budget(
      long steps, int moved, double stuckGradient, double stuckLoss, double loss) {}

  /** The law at the step {@code 1 / lambda_1}, the longest that overshoots in no mode. */
  public static DescentLaw of(Modes modes) {
    return new DescentLaw(modes, modes.largest() > 0 ? 1 / modes.largest() : 0);
  }

  /** What is left of the i-th coefficient after some steps. */
  public double left(int i, long steps) {
    double step = rate * modes.eigenvalues()[i];
    return step < 1 ? Math.exp(steps * Math.log1p(-step)) : Math.pow(1 - step, steps);
  }

  /** The loss after some steps; modes that were not found are taken to stay. */
  public double loss(long steps) {
    double taken =
        IntStream.range(0, modes.eigenvalues().length)
            .mapToDouble(i -> modes.reducible(i) * (1 - Math.pow(left(i, steps), 2)))
            .sum();
    return Math.max(0, modes.loss() - taken);
  }

  /** What a number of steps does. */
  public Budget budget(long steps) {
    int[] moved =
        IntStream.range(0, modes.rank()).filter(i -> Math.abs(left(i, steps)) <= HALF).toArray();
    double gradient = IntStream.of(moved).mapToDouble(modes::gradientShare).sum();
    double taken = IntStream.of(moved).mapToDouble(modes::reducible).sum();
    double all = IntStream.range(0, modes.rank()).mapToDouble(modes::reducible).sum();
    return new Budget(
        steps,
        moved.length,
        Math.max(0, 1 - gradient),
        all > 0 ? Math.max(0, 1 - taken / all) : 0,
        loss(steps));
  }
}
