package dev.strongform.kernel;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A layer of sines and cosines of {@code B x} before a network's hidden layers, with directions
 * {@code B} that are drawn from normal distributions and not trained (Tancik et al. 2020). Several
 * scales share the directions out evenly, so that slow and fast parts of a solution both find
 * theirs (Wang, Wang and Perdikaris 2021, who run a network for each scale; here one network reads
 * all).
 *
 * @param directions how many are drawn, at least 1; each gives a sine and a cosine
 * @param scales the standard deviations of the entries of {@code B}, positive; the inputs {@code x}
 *     are the axes' ranges scaled to [-1, 1], or the cosine and the sine of a periodic axis' phase,
 *     of which a feature then holds the harmonics up to about its weight
 */
public record FourierFeatures(int directions, List<Double> scales) implements Frequencies {
  /** What a network gets that declares none: 64 neurons in all. */
  public static final FourierFeatures USUAL = new FourierFeatures(32, List.of(1.0, 5.0));

  /** Checks the numbers. */
  public FourierFeatures {
    scales = List.copyOf(scales);
    if (directions < 1) {
      throw new IllegalArgumentException(
          "Fourier features need at least one direction, not " + directions);
    }
    if (scales.isEmpty() || scales.stream().anyMatch(scale -> !(scale > 0 && scale < 1e9))) {
      throw new IllegalArgumentException("scales of Fourier features must be positive: " + scales);
    }
    if (scales.size() > directions) {
      throw new IllegalArgumentException(
          scales.size() + " scales of Fourier features share " + directions + " directions");
    }
  }

  @Override
  public String kind() {
    return "fourier";
  }

  @Override
  public String text() {
    return "over " + drawn() + " sines and cosines, drawn, of scales " + scales;
  }

  @Override
  public int drawn() {
    return 2 * directions;
  }

  @Override
  public Activation activation(int layer, Activation hidden) {
    return layer == 0 ? Activation.SINE : hidden;
  }

  /** Draws the directions, and starts the layers behind them as {@link Initialisation#glorot}. */
  @Override
  public void start(List<ParameterBlock> blocks, SplittableRandom random, double[] theta) {
    Deviates deviates = new Deviates(random);
    for (int k = 0; k < directions; k++) {
      draw(k, blocks.get(0), blocks.get(1), deviates, theta);
    }
    for (ParameterBlock block : blocks.subList(2, blocks.size())) {
      Initialisation.glorot(block, deviates, theta);
    }
  }

  /** Writes the neuron of a sine, and in the second half of the layer that of its cosine. */
  private void draw(
      int k, ParameterBlock weights, ParameterBlock biases, Deviates deviates, double[] theta) {
    double scale = scales.get(k % scales.size());
    int inputs = weights.columns();
    int sine = weights.offset() + k * inputs;
    int cosine = sine + directions * inputs;
    for (int input = 0; input < inputs; input++) {
      theta[sine + input] = scale * deviates.normal();
      theta[cosine + input] = theta[sine + input];
    }
    theta[biases.offset() + k] = 0;
    theta[biases.offset() + directions + k] = Math.PI / 2;
  }
}
