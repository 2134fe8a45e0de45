package dev.strongform.kernel;

import java.util.Arrays;

/**
 * The network's first inputs and their jets: an axis scaled to [-1, 1] over its range, or, where it
 * is periodic, the cosine and the sine of its phase {@code 2 pi (x - min) / length}, which makes
 * every network on them periodic exactly.
 */
public final class InputMap {
  private final Axis[] axes;
  private final int channels;

  /** The axis of each feature. */
  private final int[] axisOf;

  /** Quarter turns from the cosine, for features of periodic axes. */
  private final int[] quarterOf;

  /** How often each axis and channel differentiates a function of that axis; -1 leaves nothing. */
  private final int[][] orders;

  InputMap(Domain domain, JetShape shape) {
    if (domain.dimension() != shape.axes()) {
      throw new IllegalArgumentException(
          "a jet over " + shape.axes() + " axes on a domain of " + domain.dimension());
    }
    this.axes = domain.axes().toArray(new Axis[0]);
    this.channels = shape.size();
    this.axisOf = new int[features(domain)];
    this.quarterOf = new int[axisOf.length];
    this.orders = new int[axes.length][channels];
    int feature = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      for (int quarter = 0; quarter >= (axes[axis].periodic() ? -1 : 0); quarter--) {
        axisOf[feature] = axis;
        quarterOf[feature++] = quarter;
      }
      for (int c = 0; c < channels; c++) {
        orders[axis][c] = orderAlong(axis, shape.channels().get(c));
      }
    }
  }

  /** The number of inputs that a domain gives. */
  static int features(Domain domain) {
    return domain.axes().stream().mapToInt(axis -> axis.periodic() ? 2 : 1).sum();
  }

  /** The number of features. */
  public int features() {
    return axisOf.length;
  }

  /** Whether a feature has nothing on a channel, wherever the point lies. */
  public boolean isZero(int feature, int channel) {
    int order = orders[axisOf[feature]][channel];
    return order < 0 || (order > 1 && !axes[axisOf[feature]].periodic());
  }

  /** The number of features and channels that are not zero everywhere. */
  public int activeJets() {
    int active = 0;
    for (int feature = 0; feature < features(); feature++) {
      for (int c = 0; c < channels; c++) {
        active += isZero(feature, c) ? 0 : 1;
      }
    }
    return active;
  }

  /** The first feature that has something on a channel; 0 if none has. */
  public int first(int channel) {
    int feature = 0;
    while (feature < features() && isZero(feature, channel)) {
      feature++;
    }
    return feature < features() ? feature : 0;
  }

  /** The number of features from the first to the last that have something on a channel. */
  public int span(int channel) {
    int end = features();
    while (end > 0 && isZero(end - 1, channel)) {
      end--;
    }
    return end - first(channel);
  }

  /** Fills {@code inputs[feature * channels + channel][lane]} from {@code points[axis][lane]}. */
  public void fill(double[] points, double[][] inputs, int lanes) {
    for (int feature = 0; feature < features(); feature++) {
      fill(feature, 0, points, inputs[feature * channels], lanes);
    }
    for (int feature = 0; feature < features(); feature++) {
      for (int c = 1; c < channels; c++) {
        double[] input = inputs[feature * channels + c];
        if (isMultiple(feature, c)) {
          double factor = factor(feature, c);
          double[] values = inputs[source(feature, c) * channels];
          for (int l = 0; l < lanes; l++) {
            input[l] = factor * values[l];
          }
        } else {
          fill(feature, c, points, input, lanes);
        }
      }
    }
  }

  /**
   * Whether a channel of a feature is a multiple of a feature's value: a derivative of a wave is
   * one of that wave or of the other of its axis, and needs no sine of its own.
   */
  public boolean isMultiple(int feature, int channel) {
    return axes[axisOf[feature]].periodic() && !isZero(feature, channel);
  }

  /** The feature of whose value a channel is a multiple. */
  public int source(int feature, int channel) {
    int cosine = feature + quarterOf[feature];
    return cosine + (quarters(feature, channel) & 1);
  }

  /** What {@link #source} is multiplied with. */
  public double factor(int feature, int channel) {
    int quarters = quarters(feature, channel);
    boolean negative = quarters == 1 || quarters == 2;
    int axis = axisOf[feature];
    double size = Math.pow(2 * Math.PI / axes[axis].length(), orders[axis][channel]);
    return negative ? -size : size;
  }

  /** Quarter turns from the cosine, below 4. */
  private int quarters(int feature, int channel) {
    return (quarterOf[feature] + orders[axisOf[feature]][channel]) & 3;
  }

  /** Fills one channel of one feature, {@code input[lane]}, from {@code points[axis][lane]}. */
  public void fill(int feature, int channel, double[] points, double[] input, int lanes) {
    int axis = axisOf[feature];
    int order = orders[axis][channel];
    if (isZero(feature, channel)) {
      Arrays.fill(input, 0, lanes, 0);
    } else if (axes[axis].periodic()) {
      wave(axis, order, quarterOf[feature], points, input, lanes);
    } else {
      line(axis, order, points, input, lanes);
    }
  }

  private void line(int index, int order, double[] points, double[] input, int lanes) {
    Axis axis = axes[index];
    if (order == 1) {
      Arrays.fill(input, 0, lanes, 2 / axis.length());
      return;
    }
    for (int l = 0; l < lanes; l++) {
      double x = points[index * lanes + l];
      input[l] = ((x - axis.min()) - (axis.max() - x)) / axis.length();
    }
  }

  /** A derivative of the phase's cosine where {@code quarter} is 0; of its sine where it is -1. */
  private void wave(int index, int order, int quarter, double[] points, double[] input, int lanes) {
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
