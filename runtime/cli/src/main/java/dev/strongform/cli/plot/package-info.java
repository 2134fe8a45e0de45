/** Draws a solution as heat maps or lines. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.plot;
