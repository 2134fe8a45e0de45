package dev.strongform.processor.model;

import java.util.List;

/**
 * A drawn layer of sines and cosines before the hidden layers.
 *
 * @param directions how many are drawn
 * @param scales standard deviations of their entries
 */
public record FourierModel(int directions, List<Double> scales) {
  /** Copies the list. */
  public FourierModel {
    scales = List.copyOf(scales);
  }

  /** A sine and a cosine of each direction. */
  public int neurons() {
    return 2 * directions;
  }
}
