package dev.strongform.processor.declaration;

import java.util.List;

/**
 * The drawn layer of a {@code @FourierFeatures}.
 *
 * @param directions how many are drawn, behind which stand the hidden layers
 * @param scales standard deviations of their entries
 */
public record FourierDecl(Located<Integer> directions, List<Located<Double>> scales)
    implements NetworkKindDecl {
  /** Copies the list. */
  public FourierDecl {
    scales = List.copyOf(scales);
  }

  @Override
  public String annotation() {
    return "@FourierFeatures";
  }
}
