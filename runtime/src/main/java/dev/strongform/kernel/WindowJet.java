package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The channels of a box's window at some points. A window is a product over the axes, so that a
 * partial derivative is a product of derivatives along each, and a Laplacian a sum of such.
 */
final class WindowJet {
  /** The channels, {@code [channel][lane]}. */
  final double[][] values;

  private final BoxWindow window;

  /** The products that each channel sums, each as the order along every axis. */
  private final int[][][] products;

  /** The derivatives along each axis, {@code [axis][order][lane]}. */
  private final double[][][] along;

  WindowJet(BoxWindow window, JetShape shape, int lanes) {
    this.window = window;
    this.values = new double[shape.size()][lanes];
    this.along = new double[shape.axes()][shape.order() + 1][lanes];
    this.products =
        shape.channels().stream()
            .map(channel -> products(window, channel).toArray(int[][]::new))
            .toArray(int[][][]::new);
    for (int axis = 0; axis < along.length; axis++) {
      if (window.axes().get(axis).isOne()) {
        Arrays.fill(along[axis][0], 1);
      }
    }
  }

  /** The products of a channel without those that are 0 because the window is 1 along an axis. */
  static List<int[]> products(BoxWindow window, Channel channel) {
    List<int[]> products = new ArrayList<>();
    if (channel.kind() == Channel.Kind.LAPLACIAN) {
      for (int axis : channel.axes()) {
        addUnlessZero(window, List.of(axis, axis), products);
      }
    } else {
      addUnlessZero(window, channel.axes(), products);
    }
    return products;
  }

  private static void addUnlessZero(BoxWindow window, List<Integer> axes, List<int[]> products) {
    if (axes.stream().noneMatch(axis -> window.axes().get(axis).isOne())) {
      int[] orders = new int[window.axes().size()];
      axes.forEach(axis -> orders[axis]++);
      products.add(orders);
    }
  }

  /** Fills the values at the first {@code count} lanes of {@code points[axis][stride]}. */
  void fill(double[] points, int stride, int count) {
    for (int axis = 0; axis < along.length; axis++) {
      AxisWindow own = window.axes().get(axis);
      if (!own.isOne()) {
        own.fill(points, axis * stride, count, along[axis]);
      }
    }
    for (int c = 0; c < values.length; c++) {
      Arrays.fill(values[c], 0, count, 0);
      for (int[] orders : products[c]) {
        add(orders, values[c], count);
      }
    }
  }

  private void add(int[] orders, double[] target, int count) {
    for (int lane = 0; lane < count; lane++) {
      double product = 1;
      for (int axis = 0; axis < orders.length; axis++) {
        product *= along[axis][orders[axis]][lane];
      }
      target[lane] += product;
    }
  }
}
