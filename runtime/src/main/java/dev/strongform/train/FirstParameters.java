package dev.strongform.train;

import dev.strongform.kernel.ParameterBlock;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the parameters that training starts from (Glorot and Bengio 2010, equation 16). */
final class FirstParameters {
  private FirstParameters() {}

  static double[] draw(List<ParameterBlock> blocks, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] theta = new double[blocks.stream().mapToInt(ParameterBlock::size).sum()];
    for (ParameterBlock block : blocks) {
      double bound = block.columns() > 1 ? Math.sqrt(6.0 / (block.rows() + block.columns())) : 0;
      for (int k = block.offset(); k < block.offset() + block.size(); k++) {
        theta[k] = bound * (2 * random.nextDouble() - 1);
      }
    }
    return theta;
  }
}
