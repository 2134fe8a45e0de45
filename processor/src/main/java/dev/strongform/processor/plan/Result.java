package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;

/**
 * One number that a plan must compute for every lane.
 *
 * @param section heading of the part of the code that it belongs to
 */
public record Result(String section, Slot target, Expr value) {}
