package dev.strongform.points;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where residuals are large, points are dense: candidate {@code i} of {@code n} is drawn with the
 * probability
 *
 * <pre>p_i = (|r_i|^k / mean |r|^k + c) / (n (1 + c))</pre>
 *
 * (Wu, Zhu, Tan, Kartha and Lu 2023, "A comprehensive study of non-adaptive and residual-based
 * adaptive sampling for physics-informed neural networks").
 *
 * @param exponent {@code k}, 0 or more; 0 is the uniform density
 * @param offset {@code c}, 0 or more: the uniform part's weight against the residual's
 */
public record ResidualDensity(double exponent, double offset) {
  /** The paper's usual {@code k = 1} and {@code c = 1}. */
  public static final ResidualDensity USUAL = new ResidualDensity(1, 1);

  /** Checks the numbers. */
  public ResidualDensity {
    if (!(exponent >= 0 && exponent <= 10 && offset >= 0 && offset < 1e9)) {
      throw new IllegalArgumentException(
          "a residual density needs an exponent from 0 to 10 and an offset of 0 or more, not "
              + exponent
              + " and "
              + offset);
    }
  }

  /**
   * The probabilities; uniform where no residual is above zero, or one is not finite.
   *
   * @param residuals of any sign and scale, at least one
   * @return one entry a candidate; their sum is 1
   */
  public double[] probabilities(double[] residuals) {
    double largest = Arrays.stream(residuals).map(Math::abs).max().orElse(0);
    double[] p = new double[residuals.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      // Over the largest first, so that no power overflows or vanishes altogether.
      p[i] = StrictMath.pow(Math.abs(residuals[i]) / largest, exponent);
      sum += p[i];
    }
    boolean known = sum > 0 && Double.isFinite(sum);
    for (int i = 0; i < p.length; i++) {
      double share = known ? p[i] / sum : 1.0 / p.length;
      p[i] = (share + offset / p.length) / (1 + offset);
    }
    return p;
  }

  /**
   * Draws candidates by one random offset and equal steps through the summed probabilities: each
   * comes {@code count p_i} times, rounded down or up, which scatters less than independent draws.
   * The steps go through the candidates in a random order: every tenth point of Sobol's sequence
   * lies in the same half of the domain.
   *
   * @param count how many, at least 1
   * @return their indices, ascending; those of a probability above {@code 1 / count} may be
   *     repeated
   */
  public int[] draw(double[] residuals, int count, SplittableRandom random) {
    double[] p = probabilities(residuals);
    int[] order = shuffled(p.length, random);
    int[] drawn = new int[count];
    double start = random.nextDouble();
    double sum = p[order[0]];
    int next = 0;
    for (int i = 0; i < count; i++) {
      double at = (i + start) / count;
      while (sum <= at && next < p.length - 1) {
        sum += p[order[++next]];
      }
      drawn[i] = order[next];
    }
    Arrays.sort(drawn);
    return drawn;
  }

  /** Fisher and Yates's shuffle. */
  private static int[] shuffled(int length, SplittableRandom random) {
    int[] order = IntStream.range(0, length).toArray();
    for (int i = length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
