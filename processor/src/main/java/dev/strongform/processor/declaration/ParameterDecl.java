package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;

/**
 * A parameter of a method.
 *
 * @param ref the parameter's name
 * @param name its name
 * @param type its type
 */
public record ParameterDecl(SourceRef ref, String name, TypeDecl type) {}
