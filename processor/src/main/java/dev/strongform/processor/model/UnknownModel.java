package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;
import java.util.Optional;

/**
 * An unknown function.
 *
 * @param field the network output it comes from; its own name where there is no ansatz
 * @param ansatz the unknown as a function of the coordinates and of network outputs
 * @param exact the known solution in the coordinates
 */
public record UnknownModel(
    String name, String field, Optional<Expr> ansatz, Optional<Expr> exact) {}
