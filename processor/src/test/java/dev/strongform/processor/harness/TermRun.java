package dev.strongform.processor.harness;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;

/**
 * A generated kernel at random parameters and points of its term.
 *
 * @param tile with fewer points in use than it has lanes
 */
public record TermRun(CompiledProblem problem, TermKernel kernel, double[] theta, Tile tile) {
  private static final int LANES = 6;

  /** A run of each term. */
  public static List<TermRun> of(CompiledProblem problem) {
    RandomPoints random = new RandomPoints(20_240_521);
    double[] theta = random.vector(problem.parameterCount(), 0.8);
    return problem.terms().stream().map(kernel -> of(problem, kernel, theta, random)).toList();
  }

  private static TermRun of(
      CompiledProblem problem, TermKernel kernel, double[] theta, RandomPoints random) {
    Tile tile = kernel.newTile(LANES);
    random.fill(tile, problem.domain(), kernel.info().faces());
    tile.setSize(LANES - 1);
    return new TermRun(problem, kernel, theta, tile);
  }

  /** The residuals at other parameters. */
  public double[] residual(double[] at) {
    kernel.residual(at, tile);
    return java.util.Arrays.copyOf(tile.residual, tile.size());
  }

  /** The term's name. */
  public String name() {
    return kernel.info().name();
  }
}
