package dev.strongform.objective;

import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.KroneckerPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;

/**
 * Gathers the Kronecker factors of all layers: over fixed groups of tiles, which are then summed in
 * their order.
 *
 * <p>The exact block of a layer is {@code sum_n (sum_c x_nc ybar_nc') (...)'} over points n and
 * channels c. Products of different channels are left out, and the sum over points of what remains
 * is taken apart into a mean of the inputs' and a sum of the cotangents' (Dangel, Mueller and
 * Zeinhofer 2024). Channels, and terms of one kind, are then {@link KroneckerPair#pooled}.
 */
final class KroneckerSweep {
  /** Groups of tiles with sums of their own: as many threads can share a sweep. */
  private static final int GROUPS = 4;

  private final Sweep sweep;

  KroneckerSweep(Sweep sweep) {
    this.sweep = sweep;
  }

  /** The sums of one term, by layer. */
  private static final class TermSums {
    private final Map<LayerPlan, LayerSums> layers = new HashMap<>();

    void add(LayerPlan layer, int channels, int n, double[][] inputs, double[][] cotangents) {
      layers.computeIfAbsent(layer, key -> new LayerSums(key, channels)).add(n, inputs, cotangents);
    }

    void add(TermSums other) {
      other.layers.forEach(
          (layer, sums) -> {
            LayerSums mine = layers.putIfAbsent(layer, sums);
            if (mine != null) {
              mine.add(sums);
            }
          });
    }
  }

  /** The products of one layer, of equations and of everything else. */
  private static final class LayerPairs {
    private final List<KroneckerPair> equations = new ArrayList<>();
    private final List<KroneckerPair> others = new ArrayList<>();

    LayerFactors pooled(LayerPlan layer) {
      return new LayerFactors(
          layer, KroneckerSweep.pooled(layer, equations), KroneckerSweep.pooled(layer, others));
    }
  }

  /** The factors of all layers that some term depends on, in the order of their parameters. */
  List<LayerFactors> factors(double[] theta) {
    TermSums[] sums = sums(theta);
    Map<LayerPlan, LayerPairs> pairs = new TreeMap<>(Comparator.comparingInt(LayerPlan::biases));
    for (int term = 0; term < sums.length; term++) {
      WeightedTerm own = sweep.terms().get(term);
      boolean equation = own.kernel().info().kind() == TermInfo.Kind.EQUATION;
      sums[term].layers.forEach(
          (layer, parts) -> {
            LayerPairs mine = pairs.computeIfAbsent(layer, key -> new LayerPairs());
            (equation ? mine.equations : mine.others).addAll(parts.pairs(own.scale()));
          });
    }
    return pairs.entrySet().stream().map(entry -> entry.getValue().pooled(entry.getKey())).toList();
  }

  private static KroneckerPair pooled(LayerPlan layer, List<KroneckerPair> pairs) {
    int inputs = layer.inputs() + 1;
    return pairs.isEmpty()
        ? new KroneckerPair(
            new DMatrixRMaj(inputs, inputs), new DMatrixRMaj(layer.outputs(), layer.outputs()))
        : KroneckerPair.pooled(pairs);
  }

  private TermSums[] sums(double[] theta) {
    int groups = Math.min(GROUPS, sweep.pieces());
    TermSums[][] parts = new TermSums[groups][];
    sweep
        .workers()
        .run(
            groups,
            (worker, group) -> {
              TermSums[] mine = newSums();
              for (int index = group; index < sweep.pieces(); index += groups) {
                add(theta, worker, sweep.piece(index), mine);
              }
              parts[group] = mine;
            });
    for (int group = 1; group < groups; group++) {
      for (int term = 0; term < parts[0].length; term++) {
        parts[0][term].add(parts[group][term]);
      }
    }
    return parts[0];
  }

  private TermSums[] newSums() {
    return sweep.terms().stream().map(term -> new TermSums()).toArray(TermSums[]::new);
  }

  private void add(double[] theta, int worker, Tiling.Piece piece, TermSums[] sums) {
    Tile[] tiles = sweep.linearise(theta, worker, piece);
    for (int term : sweep.terms(piece)) {
      sweep.kernel(term).tape(theta, tiles[term], sums[term]::add);
    }
  }
}
