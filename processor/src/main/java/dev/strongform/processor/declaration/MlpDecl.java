package dev.strongform.processor.declaration;

/** A {@code @Mlp}, which says nothing but layers and activation. */
public record MlpDecl() implements NetworkKindDecl {
  @Override
  public String annotation() {
    return "@Mlp";
  }
}
