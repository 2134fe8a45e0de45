package dev.strongform.processor.declaration;

import java.util.List;

/**
 * How the hidden layer of a {@code @RandomFeatures} is drawn.
 *
 * @param scale the largest weight along each coordinate, one for all or one each, time last
 * @param shares of the neurons that depend on one, two and all coordinates
 * @param fractions of the scale that neurons take in turns
 */
public record DrawDecl(
    List<Located<Double>> scale, List<Located<Double>> shares, List<Located<Double>> fractions)
    implements NetworkKindDecl {
  /** Copies the lists. */
  public DrawDecl {
    scale = List.copyOf(scale);
    shares = List.copyOf(shares);
    fractions = List.copyOf(fractions);
  }

  @Override
  public String annotation() {
    return "@RandomFeatures";
  }
}
