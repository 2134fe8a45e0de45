package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thread's memory for the network of one box: it gathers the lanes whose points lie in the box
 * side by side, sweeps the network over no more than these, and multiplies by the window.
 */
final class BoxMemory {
  /** A network is not swept over fewer lanes than this, where there are so many. */
  private static final int FEWEST_LANES = 8;

  private final SubdomainPlan.Box box;
  private final WindowJet window;
  private final int channels;
  private final int outputs;

  /** The lanes of the tile. */
  private final int lanes;

  /** The network's memories, of 8, 16, 32, ... lanes, the last one of all. */
  private final List<JetMemory> sizes = new ArrayList<>();

  /** The memory that holds the last forward sweep. */
  private JetMemory network;

  /** The lanes of the tile that lie in the box, ascending, and how many they are. */
  private final int[] inside;

  private int count;

  /** Their points, and copies of the last behind them: {@code [axis][lane of the memory]}. */
  private final double[] points;

  BoxMemory(SubdomainPlan.Box box, KernelEngine engine, int lanes) {
    JetShape shape = box.network().shape();
    this.box = box;
    this.lanes = lanes;
    this.channels = shape.size();
    this.outputs = box.network().outputs();
    this.window = new WindowJet(box.window(), shape, lanes);
    this.inside = new int[lanes];
    this.points = new double[shape.axes() * lanes];
    for (int size = FEWEST_LANES; size < lanes; size *= 2) {
      sizes.add(box.network().newMemory(engine, size));
    }
    this.network = box.network().newMemory(engine, lanes);
    sizes.add(network);
  }

  int suitableLanes() {
    return sizes.get(sizes.size() - 1).suitableLanes();
  }

  /** Adds the product's jets to those of the tile. */
  void forward(double[] theta, double[] tile, double[] jets) {
    gather(tile);
    if (count > 0) {
      network.forward(theta, points);
      multiply(network.outputs, jets);
    }
  }

  private void gather(double[] tile) {
    count = 0;
    for (int lane = 0; lane < lanes; lane++) {
      if (box.window().holds(tile, lanes, lane)) {
        inside[count++] = lane;
      }
    }
    if (count == 0) {
      return;
    }
    int size = 0;
    while (sizes.get(size).lanes < count) {
      size++;
    }
    network = sizes.get(size);
    for (int axis = 0; axis < points.length / lanes; axis++) {
      for (int i = 0; i < network.lanes; i++) {
        int lane = inside[Math.min(i, count - 1)];
        points[axis * network.lanes + i] = tile[axis * lanes + lane];
      }
    }
    window.fill(points, network.lanes, count);
  }

  /** Adds the window's product with jets of the network to those of the tile. */
  private void multiply(double[] jets, double[] tile) {
    ProductRule rule = box.rule();
    for (int output = 0; output < outputs; output++) {
      for (int t = 0; t < rule.terms(); t++) {
        double[] w = window.values[rule.window[t]];
        int from = (output * channels + rule.network[t]) * network.lanes;
        int to = (output * channels + rule.target[t]) * lanes;
        for (int i = 0; i < count; i++) {
          tile[to + inside[i]] += rule.factor[t] * w[i] * jets[from + i];
        }
      }
    }
  }

  /**
   * Fills the network's cotangents from those of the tile, by the transposed product.
   *
   * @return how many of the first n lanes lie in the box
   */
  private int pull(double[] tile, int n) {
    int used = usedOf(n);
    ProductRule rule = box.rule();
    double[] cotangents = network.cotangents;
    Arrays.fill(cotangents, 0);
    for (int output = 0; output < outputs; output++) {
      for (int t = 0; t < rule.terms(); t++) {
        double[] w = window.values[rule.window[t]];
        int to = (output * channels + rule.network[t]) * network.lanes;
        int from = (output * channels + rule.target[t]) * lanes;
        for (int i = 0; i < used; i++) {
          cotangents[to + i] += rule.factor[t] * w[i] * tile[from + inside[i]];
        }
      }
    }
    return used;
  }

  private int usedOf(int n) {
    int used = 0;
    while (used < count && inside[used] < n) {
      used++;
    }
    return used;
  }

  /** As {@link JetMemory#reverse}, of the tile's cotangents. */
  void reverse(double[] theta, double[] cotangents, int n, double[] gradient) {
    int used = pull(cotangents, n);
    if (used > 0) {
      network.reverse(theta, used, gradient);
    }
  }

  /** The same for some columns, below the lowest of which layers are not swept. */
  void reverse(
      double[] theta, double[] cotangents, int n, List<ParameterRange> columns, double[] gradient) {
    int used = pull(cotangents, n);
    if (used > 0) {
      network.reverse(theta, used, columns, gradient);
    }
  }

  /** As {@link JetMemory#pushforward}, but adds to the duals of the tile. */
  void pushforward(double[] theta, double[] v, double[] duals) {
    if (count > 0) {
      network.pushforward(theta, v);
      multiply(network.duals, duals);
    }
  }

  /** As {@link JetMemory#tape}, of the tile's cotangents, with the points in the box alone. */
  void tape(double[] theta, double[] cotangents, int n, LayerReader reader) {
    int used = pull(cotangents, n);
    if (used > 0) {
      network.tape(theta, used, reader);
    }
  }

  /**
   * As {@link JetMemory#rows}, of the tile's cotangents.
   *
   * @param scratch room for the rows of all parameters of the box
   */
  void rows(
      double[] theta,
      double[] cotangents,
      int n,
      ParameterRange columns,
      double[] scratch,
      double[] jacobian,
      int ld,
      int row) {
    int from = Math.max(columns.from(), box.start());
    int to = Math.min(columns.to(), box.end());
    if (from >= to) {
      return;
    }
    int used = pull(cotangents, n);
    int at = (from - columns.from()) * ld + row;
    if (used == n) {
      network.rows(theta, n, columns, jacobian, ld, row);
      return;
    }
    if (used > 0) {
      // As if the columns began at the box, so that no range of its own need be allocated.
      network.rows(theta, used, columns, scratch, lanes, -(from - columns.from()) * lanes);
    }
    for (int k = 0; k < to - from; k++) {
      spread(scratch, k * lanes, used, jacobian, at + k * ld, n);
    }
  }

  /** Writes entries of the points in the box to their lanes, and zeros to the others. */
  private void spread(double[] entries, int first, int used, double[] target, int at, int n) {
    Arrays.fill(target, at, at + n, 0);
    for (int i = 0; i < used; i++) {
      target[at + inside[i]] = entries[first + i];
    }
  }
}
