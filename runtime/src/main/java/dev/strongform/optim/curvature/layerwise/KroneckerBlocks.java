package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.Demand;
import dev.strongform.linalg.KroneckerInverse;
import dev.strongform.objective.LayerFactors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The layers' Kronecker factors, averaged over samples, and the inverse of these blocks. */
final class KroneckerBlocks {
  private final double decay;
  private List<LayerFactors> factors = List.of();
  private List<KroneckerInverse> inverses = List.of();

  /**
   * Nothing yet.
   *
   * @param decay of the exponential averages over samples, from 0 up to below 1; the first factors
   *     count whole
   */
  KroneckerBlocks(double decay) {
    this.decay = decay;
  }

  /**
   * What the factors hold: those of equations and of other terms, these at the iterate before, and
   * the bases of their inverse.
   *
   * @param shapes of the layers' weights, among those of other parameters
   */
  static Demand demand(List<ParameterBlock> shapes) {
    double squares =
        shapes.stream()
            .filter(block -> !block.name().endsWith(".biases"))
            .mapToDouble(block -> square(block.rows()) + square(block.columns() + 1))
            .sum();
    return Demand.ofNumbers("the factors of its layers", 5 * squares);
  }

  private static double square(double length) {
    return length * length;
  }

  /**
   * Takes in the factors at an iterate.
   *
   * @param sampleChanged whether they are of another sample than the last; if not, nothing of those
   *     is kept, since averages over samples are to see more points, not older parameters
   */
  void learn(List<LayerFactors> fresh, boolean sampleChanged) {
    List<LayerFactors> before = factors;
    factors =
        before.isEmpty() || !sampleChanged
            ? fresh
            : IntStream.range(0, fresh.size())
                .mapToObj(k -> before.get(k).mixed(decay, fresh.get(k)))
                .toList();
  }

  /** The largest entry on the blocks' diagonals. */
  double largestDiagonal() {
    return factors.stream()
        .mapToDouble(
            layer -> layer.equations().largestDiagonal() + layer.others().largestDiagonal())
        .max()
        .orElse(0);
  }

  /**
   * Inverts all blocks.
   *
   * @param damping above 0
   */
  void invert(double damping) {
    inverses =
        factors.stream()
            .map(layer -> KroneckerInverse.of(layer.equations(), layer.others(), damping))
            .toList();
  }

  /** Overwrites {@code solution} with the inverse times {@code right}; 0 outside the layers. */
  void solve(double[] right, double[] solution) {
    Arrays.fill(solution, 0);
    for (int k = 0; k < inverses.size(); k++) {
      LayerMatrix matrix = new LayerMatrix(factors.get(k).layer());
      matrix.write(1, inverses.get(k).times(matrix.read(right)), solution);
    }
  }
}
