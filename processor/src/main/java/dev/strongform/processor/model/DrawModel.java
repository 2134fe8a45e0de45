package dev.strongform.processor.model;

import java.util.List;

/**
 * How a hidden layer is drawn.
 *
 * @param scales one, or one a scalar axis
 * @param shares of neurons that depend on one, two and all axes
 */
public record DrawModel(List<Double> scales, List<Double> shares) {
  /** Copies the lists. */
  public DrawModel {
    scales = List.copyOf(scales);
    shares = List.copyOf(shares);
  }
}
