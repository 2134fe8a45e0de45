package dev.strongform.processor.declaration;

/**
 * The frequency of a {@code @Siren}.
 *
 * @param omega0 the factor of its first layer
 */
public record SirenDecl(Located<Double> omega0) implements NetworkKindDecl {
  @Override
  public String annotation() {
    return "@Siren";
  }
}
