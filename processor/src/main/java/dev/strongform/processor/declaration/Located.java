package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;

/**
 * A value of an annotation and where it stands.
 *
 * @param value what was written, or the default
 * @param ref the value's own place; the annotation's where the value is a default
 */
public record Located<T>(T value, SourceRef ref) {}
