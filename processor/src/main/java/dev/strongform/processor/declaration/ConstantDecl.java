package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.Optional;

/**
 * A {@code static final} field of the problem's class or of a class nested in it.
 *
 * @param id unique within the problem, such as {@code NU} or {@code Law.NU}; {@link
 *     Expression.Constant} names it
 * @param name the field's name
 * @param ref its name's place
 * @param type its type
 * @param initialiser what it is set to, where it is set at its declaration
 */
public record ConstantDecl(
    String id, String name, SourceRef ref, TypeDecl type, Optional<Expression> initialiser) {}
