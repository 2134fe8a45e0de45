package dev.strongform.kernel.vector;

import dev.strongform.kernel.LayerPlan;
import java.util.SplittableRandom;

/**
 * One layer of the vector engine, forward and reverse over tiles, for the benchmarks: the layer is
 * not open to others, so that this lies in its package.
 */
public final class LayerWork {
  private final VectorLayer layer;
  private final double[] theta;
  private final double[] x;
  private final double[] y;
  private final double[] back;
  private final int repetitions;

  /** So many repetitions of a square layer over tiles of {@code lanes} points. */
  public LayerWork(int width, int channels, int lanes, int repetitions) {
    int groups = Lanes.groups(lanes);
    int jets = channels * groups * Lanes.stride(width);
    SplittableRandom random = new SplittableRandom(1);
    this.layer =
        new VectorLayer(
            new LayerPlan(width, width, 0, width * width),
            groups,
            channels,
            new GradientTiles.Scratch(width));
    this.theta = random.doubles((long) width * width + width, -1, 1).toArray();
    this.x = random.doubles(jets, -1, 1).toArray();
    this.y = new double[jets];
    this.back = new double[jets];
    this.repetitions = repetitions;
  }

  /** Runs all repetitions. */
  public void run() {
    layer.prepareForward(theta);
    layer.prepareReverse(theta);
    for (int i = 0; i < repetitions; i++) {
      layer.forward(theta, x, y);
      layer.reverse(y, back);
    }
  }
}
