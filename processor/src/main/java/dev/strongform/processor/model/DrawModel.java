package dev.strongform.processor.model;

import java.util.List;

/**
 * How a hidden layer is drawn.
 *
 * @param scales one, or one a scalar axis
 * @param shares of neurons that depend on one, two and all axes
 * @param fractions of the scales that neurons take in turns
 */
public record DrawModel(List<Double> scales, List<Double> shares, List<Double> fractions) {
  /** Copies the lists. */
  public DrawModel {
    scales = List.copyOf(scales);
    shares = List.copyOf(shares);
    fractions = List.copyOf(fractions);
  }

  /** Whether all neurons take the whole of the scales. */
  public boolean isWhole() {
    return fractions.equals(List.of(1.0));
  }
}
