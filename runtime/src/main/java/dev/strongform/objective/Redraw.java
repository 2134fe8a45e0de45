package dev.strongform.objective;

import dev.strongform.points.ResidualDensity;

/**
 * How points are drawn anew.
 *
 * @param density by which candidates are drawn
 * @param grows whether those drawn are added to those that are there (a tenth of their first number
 *     each time), instead of taking their places
 */
public record Redraw(ResidualDensity density, boolean grows) {}
