package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.Optional;

/**
 * A field annotated {@code @Trainable}.
 *
 * @param name the field's name
 * @param ref the field
 * @param owner the nested class's name, or the empty string for the problem's class
 * @param isStatic whether it is static
 * @param type its type
 * @param initialiser where training starts
 * @param exact the true value, NaN where it is not known
 * @param positive whether its logarithm is trained
 */
public record TrainableDecl(
    String name,
    SourceRef ref,
    String owner,
    boolean isStatic,
    TypeDecl type,
    Optional<Expression> initialiser,
    Located<Double> exact,
    boolean positive) {}
