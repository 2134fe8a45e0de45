package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;

/**
 * A type as it was written.
 *
 * @param type what it is
 * @param text as written, such as {@code float[]}
 * @param ref its place
 */
public record TypeDecl(JavaType type, String text, SourceRef ref) {}
