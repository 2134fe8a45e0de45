package dev.strongform.kernel;

import java.util.Arrays;

/**
 * The network's first inputs and their jets: an axis scaled to [-1, 1] over its range, or, where it
 * is periodic, the cosine and the sine of its phase {@code 2 pi (x - min) / length}, which makes
 * every network on them periodic exactly.
 */
final class InputMap {
  private final Axis[] axes;
  private final int channels;

  /** How often each axis and channel differentiates a function of that axis; -1 leaves nothing. */
  private final int[][] orders;

  InputMap(Domain domain, JetShape shape) {
    if (domain.dimension() != shape.axes()) {
      throw new IllegalArgumentException(
          "a jet over " + shape.axes() + " axes on a domain of " + domain.dimension());
    }
    this.axes = domain.axes().toArray(new Axis[0]);
    this.channels = shape.size();
    this.orders = new int[axes.length][channels];
    for (int axis = 0; axis < axes.length; axis++) {
      for (int c = 0; c < channels; c++) {
        orders[axis][c] = orderAlong(axis, shape.channels().get(c));
      }
    }
  }

  /** The number of inputs that a domain gives. */
  static int features(Domain domain) {
    return domain.axes().stream().mapToInt(axis -> axis.periodic() ? 2 : 1).sum();
  }

  /** Fills {@code inputs[feature * channels + channel][lane]} from {@code points[axis][lane]}. */
  void fill(double[] points, double[][] inputs, int lanes) {
    int at = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      for (int c = 0; c < channels; c++) {
        int order = orders[axis][c];
        if (axes[axis].periodic()) {
          wave(axis, order, 0, points, inputs[at + c], lanes);
          wave(axis, order, -1, points, inputs[at + channels + c], lanes);
        } else {
          line(axis, order, points, inputs[at + c], lanes);
        }
      }
      at += (axes[axis].periodic() ? 2 : 1) * channels;
    }
  }

  private void line(int index, int order, double[] points, double[] input, int lanes) {
    Axis axis = axes[index];
    if (order != 0) {
      Arrays.fill(input, 0, lanes, order == 1 ? 2 / axis.length() : 0);
      return;
    }
    for (int l = 0; l < lanes; l++) {
      double x = points[index * lanes + l];
      input[l] = ((x - axis.min()) - (axis.max() - x)) / axis.length();
    }
  }

  /** A derivative of the phase's cosine where {@code quarter} is 0; of its sine where it is -1. */
  private void wave(int index, int order, int quarter, double[] points, double[] input, int lanes) {
    if (order < 0) {
      Arrays.fill(input, 0, lanes, 0);
      return;
    }
    Axis axis = axes[index];
    double frequency = 2 * Math.PI / axis.length();
    double size = Math.pow(frequency, order);
    for (int l = 0; l < lanes; l++) {
      double phase = frequency * (points[index * lanes + l] - axis.min());
      input[l] = size * cosine(phase, quarter + order);
    }
  }

  /** {@code cos(phase + quarters pi / 2)}. */
  private static double cosine(double phase, int quarters) {
    return switch (quarters & 3) {
      case 0 -> Math.cos(phase);
      case 1 -> -Math.sin(phase);
      case 2 -> -Math.cos(phase);
      default -> Math.sin(phase);
    };
  }

  private static int orderAlong(int index, Channel channel) {
    if (channel.kind() == Channel.Kind.LAPLACIAN) {
      return channel.axes().contains(index) ? 2 : -1;
    }
    return channel.axes().stream().allMatch(axis -> axis == index) ? channel.order() : -1;
  }
}
