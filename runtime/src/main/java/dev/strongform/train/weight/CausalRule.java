package dev.strongform.train.weight;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Causal weights: equations count at a time as much as they hold before it. The time is cut into
 * equal chunks, and points of chunk {@code i} weigh {@code exp(-eps sum_(j<i) L_j)}, where {@code
 * L_j} is the mean square residual in chunk {@code j}, of all equations together and without
 * weights of terms (Wang, Sankaran and Perdikaris 2022, arXiv:2203.07404). Once all weights exceed
 * {@code delta} = 0.99 the next {@code eps} of 0.01, 0.1, 1, 10, 100 takes over. The paper also
 * goes on after a number of iterations, and ends the run after the last {@code eps}; this does
 * neither. Some of its codes add the initial condition's loss to every sum; here conditions and
 * data keep their weights and are in no sum. The authors' repository,
 * PredictiveIntelligenceLab/CausalPINNs, says that a patent of the University of Pennsylvania rules
 * out commercial use of the algorithm.
 */
public final class CausalRule implements PointRule {
  /** Rare enough for methods that compare gradients, which learn nothing where weights change. */
  private static final int INTERVAL = 10;

  /** Chunks of the time, where nobody says otherwise. */
  public static final int CHUNKS = 32;

  private static final double[] LADDER = {1e-2, 1e-1, 1, 10, 100};
  private static final double DELTA = 0.99;

  private final int[][] chunks;
  private final int count;
  private int rung;

  /**
   * A rule.
   *
   * @param chunks {@code [term][point]}: in which chunk a point of an equation lies, from 0; an
   *     empty array for a term that is none
   * @param count the number of chunks, at least 1
   */
  public CausalRule(int[][] chunks, int count) {
    this.chunks = Arrays.stream(chunks).map(int[]::clone).toArray(int[][]::new);
    this.count = count;
  }

  /**
   * The chunk of each time.
   *
   * @param times from {@code min} to {@code max}
   * @param count of equal chunks, at least 1
   */
  public static int[] chunks(double[] times, double min, double max, int count) {
    return Arrays.stream(times)
        .mapToInt(t -> (int) Math.min(count - 1, Math.floor((t - min) / (max - min) * count)))
        .toArray();
  }

  @Override
  public int interval() {
    return INTERVAL;
  }

  @Override
  public double[][] update(double[][] residuals) {
    double[] weights = weights(meanSquares(residuals));
    if (rung + 1 < LADDER.length && Arrays.stream(weights).min().orElse(1) > DELTA) {
      rung++;
    }
    return Arrays.stream(chunks)
        .map(mine -> Arrays.stream(mine).mapToDouble(chunk -> weights[chunk]).toArray())
        .toArray(double[][]::new);
  }

  /** The present {@code eps}. */
  public double steepness() {
    return LADDER[rung];
  }

  private double[] weights(double[] losses) {
    double[] weights = new double[count];
    double before = 0;
    for (int chunk = 0; chunk < count; chunk++) {
      weights[chunk] = StrictMath.exp(-steepness() * before);
      before += losses[chunk];
    }
    return weights;
  }

  /** In each chunk the sum over the equations of their mean squares; 0 where no point lies. */
  private double[] meanSquares(double[][] residuals) {
    return IntStream.range(0, chunks.length)
        .mapToObj(term -> meanSquares(chunks[term], residuals[term]))
        .reduce(new double[count], CausalRule::sum);
  }

  private double[] meanSquares(int[] mine, double[] residual) {
    double[] sums = new double[count];
    int[] points = new int[count];
    for (int i = 0; i < mine.length; i++) {
      sums[mine[i]] += residual[i] * residual[i];
      points[mine[i]]++;
    }
    for (int chunk = 0; chunk < count; chunk++) {
      sums[chunk] /= Math.max(1, points[chunk]);
    }
    return sums;
  }

  private static double[] sum(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] + other[i]).toArray();
  }
}
