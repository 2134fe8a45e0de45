package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;

/**
 * One {@code @Unknown}.
 *
 * @param ref the annotation
 * @param name its name
 */
public record UnknownDecl(SourceRef ref, Located<String> name) {}
