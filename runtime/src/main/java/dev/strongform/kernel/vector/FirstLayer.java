package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import dev.strongform.kernel.InputMap;
import dev.strongform.kernel.LayerPlan;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The layer that reads the features. A feature has few channels that are not zero (an axis its
 * value and one constant first derivative), and only these are stored and multiplied: channel c
 * holds the features from {@code first[c]} on, {@code count[c]} of them.
 */
final class FirstLayer implements JetLayer {
  private final LayerPlan plan;
  private final InputMap inputs;
  private final int groups;
  private final int channels;
  private final int[] first;
  private final int[] count;

  /** Where a channel's panels begin among the inputs; last the length of all. */
  private final int[] start;

  private final PanelProduct[] forward;
  private final GradientProduct[] gradient;
  private final FeatureRows[] features;

  FirstLayer(LayerPlan plan, InputMap inputs, int groups, int channels) {
    this.plan = plan;
    this.inputs = inputs;
    this.groups = groups;
    this.channels = channels;
    this.first = new int[channels];
    this.count = new int[channels];
    this.start = new int[channels + 1];
    this.forward = new PanelProduct[channels];
    this.gradient = new GradientProduct[channels];
    for (int c = 0; c < channels; c++) {
      first[c] = inputs.first(c);
      count[c] = inputs.span(c);
      start[c + 1] = start[c] + groups * Lanes.stride(count[c]);
      forward[c] = new PanelProduct(plan.outputs(), count[c], plan.inputs(), 1);
      gradient[c] = new GradientProduct(plan.outputs(), count[c], plan.inputs());
    }
    this.features = new FeatureRows[plan.inputs()];
    Arrays.setAll(features, this::featureRows);
  }

  private FeatureRows featureRows(int feature) {
    int size = groups * Lanes.stride(plan.outputs());
    int[] active =
        IntStream.range(0, channels)
            .filter(c -> feature >= first[c] && feature < first[c] + count[c])
            .toArray();
    return new FeatureRows(
        Arrays.stream(active).map(c -> start[c] + (feature - first[c]) * PANEL).toArray(),
        Arrays.stream(active).map(c -> Lanes.stride(count[c])).toArray(),
        Arrays.stream(active).map(c -> c * size).toArray());
  }

  /** The length of the array of inputs. */
  int inputLength() {
    return start[channels];
  }

  /**
   * Fills the inputs from points.
   *
   * @param points {@code [axis][lane]}, whole groups of lanes
   * @param column scratch of as many lanes
   */
  void fill(double[] points, double[] column, double[] x) {
    for (int c = 0; c < channels; c++) {
      for (int j = 0; j < count[c]; j++) {
        if (c > 0 && inputs.isMultiple(first[c] + j, c)) {
          fillMultiple(c, j, x);
        } else {
          fillFrom(points, column, c, j, x);
        }
      }
    }
  }

  private void fillFrom(double[] points, double[] column, int c, int j, double[] x) {
    inputs.fill(first[c] + j, c, points, column, groups * PANEL);
    for (int group = 0; group < groups; group++) {
      System.arraycopy(column, group * PANEL, x, at(c, j, group), PANEL);
    }
  }

  /** Values are there, of all features. */
  private void fillMultiple(int c, int j, double[] x) {
    double factor = inputs.factor(first[c] + j, c);
    int source = inputs.source(first[c] + j, c);
    for (int group = 0; group < groups; group++) {
      int from = at(0, source, group);
      int to = at(c, j, group);
      for (int l = 0; l < PANEL; l++) {
        x[to + l] = factor * x[from + l];
      }
    }
  }

  /** Where a feature's panel lies, counted among those that a channel holds. */
  private int at(int channel, int feature, int group) {
    return start[channel] + group * Lanes.stride(count[channel]) + feature * PANEL;
  }

  @Override
  public void forward(double[] theta, double[] x, double[] y) {
    int stride = Lanes.stride(plan.outputs());
    int size = groups * stride;
    for (int group = 0; group < groups; group++) {
      Biases.fill(theta, plan.biases(), plan.outputs(), y, group * stride);
    }
    Arrays.fill(y, size, channels * size, 0);
    for (int c = 0; c < channels; c++) {
      if (count[c] > 0) {
        forward[c].add(theta, plan.weights() + first[c], x, start[c], y, c * size, groups);
      }
    }
  }

  /** The inputs do not depend on the parameters, so {@code dx} is nothing. */
  @Override
  public void pushforward(double[] theta, double[] v, double[] x, double[] dx, double[] dy) {
    forward(v, x, dy);
  }

  /** Copies the inputs of a sub-tile, those that are not stored as zeros. */
  void copyOut(double[] x, LayerCopy target) {
    for (int c = 0; c < channels; c++) {
      target.takeFeatures(c, first[c], count[c], plan.inputs(), x, start[c]);
    }
  }

  @Override
  public void accumulate(double[] x, double[] yBar, double[] target) {
    int size = groups * Lanes.stride(plan.outputs());
    for (int c = 0; c < channels; c++) {
      if (count[c] > 0) {
        int at = plan.weights() + first[c];
        gradient[c].add(yBar, c * size, x, start[c], target, at, groups);
      }
    }
    gradient[0].addSums(yBar, target, plan.biases(), groups);
  }

  @Override
  public void rows(double[] x, double[] yBar, int group, double[] jacobian, int ld, int row) {
    int outputs = plan.outputs();
    for (int feature = 0; feature < plan.inputs(); feature++) {
      FeatureRows jets = features[feature];
      for (int o = 0; o < outputs; o++) {
        int yAt = group * Lanes.stride(outputs) + o * PANEL;
        int to = (plan.weights() + o * plan.inputs() + feature) * ld + row;
        jets.write(x, group, yBar, yAt, jacobian, to);
      }
    }
    for (int o = 0; o < outputs; o++) {
      int from = group * Lanes.stride(outputs) + o * PANEL;
      System.arraycopy(yBar, from, jacobian, (plan.biases() + o) * ld + row, PANEL);
    }
  }
}
