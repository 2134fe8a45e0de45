/**
 * What the parts of methods compute with: sums over parameter vectors, and the shift that bounds a
 * step.
 */
package dev.strongform.optim.algebra;
