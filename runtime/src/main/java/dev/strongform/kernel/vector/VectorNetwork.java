package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.LayerReader;
import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.Precision;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sweeps of a network on vectors. Lanes are cut into sub-tiles, and each sweep runs through all
 * layers of one sub-tile before it turns to the next.
 */
final class VectorNetwork extends JetMemory {
  private final NetworkPlan plan;

  /** The nonlinearity of each hidden layer. */
  private final VectorComposition[] compositions;

  private final FirstLayer first;
  private final HiddenLayer[] layers;
  private final SubTile[] tiles;

  /** Lanes of a sub-tile. */
  private final int width;

  /** Points and one column of a sub-tile: {@code [axis][lane]}. */
  private final double[] points;

  private final double[] column;

  /** Cotangents or duals of what a layer feeds, and of what it reads. */
  private final double[] fedCompanion;

  private final double[] readCompanion;

  /** Rows of the Jacobian of one group, where not all of its lanes are in use. */
  private double[] partial = {};

  private final VectorComposition.Scratch scratch;

  /** What readers of the layers are shown, once there was one. */
  private @Nullable LayerCopy copy;

  VectorNetwork(NetworkPlan plan, int lanes, int subTileLanes, Precision precision) {
    super(plan, lanes);
    int all = Lanes.groups(lanes);
    int most = Math.max(1, subTileLanes / PANEL);
    int count = (all + most - 1) / most;
    int groups = (all + count - 1) / count;
    int channels = plan.channels();
    this.plan = plan;
    this.width = groups * PANEL;
    this.compositions =
        plan.activations().stream()
            .map(activation -> new VectorComposition(plan.composition(), activation))
            .toArray(VectorComposition[]::new);
    this.first = new FirstLayer(plan.layers().get(0), plan.inputs(), groups, channels);
    this.layers = new HiddenLayer[plan.layers().size()];
    LayerFactory factory = new LayerFactory(plan, groups, precision);
    for (int layer = 1; layer < layers.length; layer++) {
      layers[layer] = factory.create(plan.layers().get(layer));
    }
    this.tiles = new SubTile[(lanes + width - 1) / width];
    Arrays.setAll(tiles, t -> new SubTile(plan, first, compositions[0], groups));
    this.points = new double[plan.shape().axes() * width];
    this.column = new double[width];
    this.fedCompanion = new double[channels * groups * Lanes.stride(plan.widest())];
    this.readCompanion = new double[channels * groups * Lanes.stride(plan.widest())];
    this.scratch = new VectorComposition.Scratch(compositions[0]);
  }

  @Override
  protected int suitableLanes() {
    return SubTileWidth.ofTape(plan);
  }

  @Override
  protected void forward(double[] theta, double[] points) {
    for (int layer = 1; layer < layers.length; layer++) {
      layers[layer].prepareForward(theta);
    }
    for (int t = 0; t < tiles.length; t++) {
      SubTile tile = tiles[t];
      loadPoints(points, t);
      first.fill(this.points, column, tile.read[0]);
      first.forward(theta, tile.read[0], tile.fed[0]);
      for (int layer = 0; layer < plan.last(); layer++) {
        compositions[layer].forward(
            tile.fed[layer], tile.slopes[layer], tile.read[layer + 1], scratch, size(layer));
        layers[layer + 1].forward(theta, tile.read[layer + 1], tile.fed[layer + 1]);
      }
      copyOut(tile.fed[plan.last()], t, outputs);
    }
  }

  @Override
  protected void reverse(double[] theta, int n, double[] gradient) {
    reverse(theta, n, 0, gradient);
  }

  @Override
  protected void reverse(double[] theta, int n, List<ParameterRange> columns, double[] gradient) {
    reverse(theta, n, plan.lowest(columns), gradient);
  }

  private void reverse(double[] theta, int n, int lowest, double[] gradient) {
    prepareReverse(theta, lowest);
    for (int t = 0; t * width < n; t++) {
      SubTile tile = tiles[t];
      copyIn(t, n);
      for (int layer = plan.last(); layer > 0 && layer >= lowest; layer--) {
        layers[layer].accumulate(tile.read[layer], fedCompanion, gradient);
        if (layer > lowest) {
          stepDown(tile, layer);
        }
      }
      if (lowest == 0) {
        first.accumulate(tile.read[0], fedCompanion, gradient);
      }
    }
  }

  @Override
  protected void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    int lowest = plan.lowest(columns);
    prepareReverse(theta, lowest);
    for (int t = 0; t * width < n; t++) {
      SubTile tile = tiles[t];
      copyIn(t, n);
      for (int layer = plan.last(); layer >= lowest; layer--) {
        rowsOfLayer(layer, tile, n - t * width, columns, jacobian, ld, row + t * width);
        if (layer > lowest) {
          stepDown(tile, layer);
        }
      }
    }
  }

  @Override
  protected void tape(double[] theta, int n, LayerReader reader) {
    LayerCopy shown = copy();
    prepareReverse(theta, 0);
    for (int t = 0; t * width < n; t++) {
      SubTile tile = tiles[t];
      int used = Math.min(width, n - t * width);
      copyIn(t, n);
      for (int layer = plan.last(); layer > 0; layer--) {
        shown.takeInputs(plan.layers().get(layer).inputs(), tile.read[layer]);
        shown.show(plan.layers().get(layer), used, fedCompanion, reader);
        stepDown(tile, layer);
      }
      first.copyOut(tile.read[0], shown);
      shown.show(plan.layers().get(0), used, fedCompanion, reader);
    }
  }

  private LayerCopy copy() {
    LayerCopy made = copy == null ? new LayerCopy(plan, width / PANEL) : copy;
    copy = made;
    return made;
  }

  /** Prepares the layers that are swept on the way down to the lowest. */
  private void prepareReverse(double[] theta, int lowest) {
    for (int layer = lowest + 1; layer < layers.length; layer++) {
      layers[layer].prepareReverse(theta);
    }
  }

  /** Whole panels of whole layers are written in place, others by way of a panel of all columns. */
  private void rowsOfLayer(
      int index, SubTile tile, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    LayerPlan own = plan.layers().get(index);
    JetLayer layer = index == 0 ? first : layers[index];
    boolean whole = columns.covers(own.weights(), own.end());
    for (int group = 0; group * PANEL < Math.min(n, width); group++) {
      int used = Math.min(n - group * PANEL, PANEL);
      int at = row + group * PANEL - columns.from() * ld;
      if (whole && used == PANEL) {
        layer.rows(tile.read[index], fedCompanion, group, jacobian, ld, at);
      } else if (columns.meets(own.weights(), own.end())) {
        layer.rows(tile.read[index], fedCompanion, group, partialRows(), PANEL, 0);
        copyRows(own, used, columns, jacobian, ld, at);
      }
    }
  }

  private double[] partialRows() {
    if (partial.length == 0) {
      LayerPlan last = plan.layers().get(plan.last());
      partial = new double[last.end() * PANEL];
    }
    return partial;
  }

  private void copyRows(
      LayerPlan layer, int used, ParameterRange columns, double[] jacobian, int ld, int at) {
    int first = Math.max(layer.weights(), columns.from());
    for (int k = first; k < Math.min(layer.end(), columns.to()); k++) {
      System.arraycopy(partial, k * PANEL, jacobian, k * ld + at, used);
    }
  }

  @Override
  protected void pushforward(double[] theta, double[] v) {
    for (int layer = 1; layer < layers.length; layer++) {
      layers[layer].preparePushforward(v);
    }
    for (int t = 0; t < tiles.length; t++) {
      SubTile tile = tiles[t];
      first.pushforward(theta, v, tile.read[0], readCompanion, fedCompanion);
      for (int layer = 0; layer < plan.last(); layer++) {
        double[] fed = tile.fed[layer];
        compositions[layer].pushforward(
            fed, tile.slopes[layer], fedCompanion, readCompanion, scratch, size(layer));
        layers[layer + 1].pushforward(theta, v, tile.read[layer + 1], readCompanion, fedCompanion);
      }
      copyOut(fedCompanion, t, duals);
    }
  }

  /** From the cotangents of what a layer feeds to those of what the layer below it feeds. */
  private void stepDown(SubTile tile, int layer) {
    layers[layer].reverse(fedCompanion, readCompanion);
    int below = layer - 1;
    compositions[below].reverse(
        tile.fed[below], tile.slopes[below], readCompanion, fedCompanion, scratch, size(below));
  }

  /** Entries of one channel of what a layer feeds. */
  private int size(int layer) {
    return width / PANEL * Lanes.stride(plan.layers().get(layer).outputs());
  }

  /** Copies a sub-tile's points; lanes beyond the last repeat it. */
  private void loadPoints(double[] from, int t) {
    int used = Math.min(width, lanes - t * width);
    for (int axis = 0; axis < plan.shape().axes(); axis++) {
      int at = axis * width;
      System.arraycopy(from, axis * lanes + t * width, points, at, used);
      Arrays.fill(points, at + used, at + width, points[at + used - 1]);
    }
  }

  /** Copies a sub-tile's outputs or duals to {@code [output][channel][lane]}. */
  private void copyOut(double[] panels, int t, double[] flat) {
    int used = Math.min(width, lanes - t * width);
    for (int o = 0; o < plan.outputs(); o++) {
      for (int c = 0; c < plan.channels(); c++) {
        int to = (o * plan.channels() + c) * lanes + t * width;
        for (int l = 0; l < used; l += PANEL) {
          int count = Math.min(PANEL, used - l);
          System.arraycopy(panels, outputAt(o, c, l), flat, to + l, count);
        }
      }
    }
  }

  /** Copies the cotangents of a sub-tile, those of lanes from n on as zeros. */
  private void copyIn(int t, int n) {
    int used = Math.min(width, n - t * width);
    for (int o = 0; o < plan.outputs(); o++) {
      for (int c = 0; c < plan.channels(); c++) {
        int from = (o * plan.channels() + c) * lanes + t * width;
        for (int l = 0; l < width; l += PANEL) {
          int count = Math.max(0, Math.min(PANEL, used - l));
          int at = outputAt(o, c, l);
          if (count > 0) {
            System.arraycopy(cotangents, from + l, fedCompanion, at, count);
          }
          Arrays.fill(fedCompanion, at + count, at + PANEL, 0);
        }
      }
    }
    tellChannels();
  }

  /**
   * Tells the last layer which channels the term depends on: a Laplacian asks for one of all that
   * carry it. One is left where all are zero, as a residual of zeros has.
   */
  private void tellChannels() {
    int size = width / PANEL * Lanes.stride(plan.outputs());
    int from = 0;
    int to = plan.channels();
    while (from < to - 1 && isZero(fedCompanion, from * size, size)) {
      from++;
    }
    while (from < to - 1 && isZero(fedCompanion, (to - 1) * size, size)) {
      to--;
    }
    layers[plan.last()].cotangentsOn(from, to);
  }

  private static boolean isZero(double[] values, int at, int count) {
    for (int i = at; i < at + count; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private int outputAt(int output, int channel, int lane) {
    int group = channel * (width / PANEL) + lane / PANEL;
    return group * Lanes.stride(plan.outputs()) + output * PANEL;
  }
}
