package dev.strongform.processor.declaration;

/** What one annotation of a network says that others do not; a record for each. */
public sealed interface NetworkKindDecl
    permits MlpDecl, FourierDecl, SirenDecl, DrawDecl, WindowsDecl {
  /** The annotation's name, such as {@code @Mlp}. */
  String annotation();
}
