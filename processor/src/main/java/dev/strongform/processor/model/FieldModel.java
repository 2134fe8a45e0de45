package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;

/**
 * A field that the solution evaluates: an unknown, a derivative or a quantity.
 *
 * @param name as the user writes it, such as {@code u_xx}
 * @param written in the unknowns
 * @param expression in network outputs
 */
public record FieldModel(String name, Expr written, Expr expression) {}
