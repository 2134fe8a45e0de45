package dev.strongform.kernel;

import java.util.List;
import java.util.SplittableRandom;

/** The parameters that training starts from; the same bits on every Java. */
public final class Initialisation {
  private final SplittableRandom random;

  private Initialisation(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Weights from a normal distribution of variance {@code 2 / (rows + columns)} (Glorot and Bengio
   * 2010), zero for everything else.
   *
   * @param blocks blocks whose names end in {@code .weights} are weights
   * @return one entry a parameter, up to the end of the last block
   */
  public static double[] glorot(List<ParameterBlock> blocks, long seed) {
    Initialisation start = new Initialisation(seed);
    int end = blocks.stream().mapToInt(block -> block.offset() + block.size()).max().orElse(0);
    double[] theta = new double[end];
    for (ParameterBlock block : blocks) {
      if (block.name().endsWith(JetNetwork.WEIGHTS)) {
        start.fill(theta, block);
      }
    }
    return theta;
  }

  private void fill(double[] theta, ParameterBlock block) {
    double deviation = Math.sqrt(2.0 / (block.rows() + block.columns()));
    for (int k = block.offset(); k < block.offset() + block.size(); k++) {
      theta[k] = deviation * normal();
    }
  }

  /** A normal deviate by Marsaglia's polar method; StrictMath, so that the bits are portable. */
  private double normal() {
    while (true) {
      double a = symmetric();
      double b = symmetric();
      double q = a * a + b * b;
      if (q < 1 && q > 0) {
        return a * Math.sqrt(-2 * StrictMath.log(q) / q);
      }
    }
  }

  /** Uniform in [-1, 1), from the generator's bits, so that no library's conversion matters. */
  private double symmetric() {
    return (random.nextLong() >> 11) * 0x1p-52;
  }
}
