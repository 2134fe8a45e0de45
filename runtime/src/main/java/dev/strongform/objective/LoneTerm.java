package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;

/** A term that is swept by itself, whose kernel reads more than jets, or in its own way. */
final class LoneTerm implements TermGroup {
  private final int[] terms;
  private final int index;
  private final TermKernel kernel;

  LoneTerm(int index, TermKernel kernel) {
    this.terms = new int[] {index};
    this.index = index;
    this.kernel = kernel;
  }

  @Override
  public int[] terms() {
    return terms;
  }

  @Override
  public void residual(double[] theta, Tile[] tiles) {
    kernel.residual(theta, tiles[index]);
  }

  @Override
  public void linearise(double[] theta, Tile[] tiles) {
    kernel.linearise(theta, tiles[index]);
  }

  @Override
  public void pullback(
      double[] theta, Tile[] tiles, double[][] w, List<ParameterRange> columns, double[] gradient) {
    kernel.pullback(theta, tiles[index], w[index], gradient);
  }

  @Override
  public void pushforward(double[] theta, Tile[] tiles, double[] v, double[][] jv) {
    kernel.pushforward(theta, tiles[index], v, jv[index]);
  }
}
