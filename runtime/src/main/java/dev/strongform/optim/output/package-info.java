/** Output layers apart from all others: solved for by linear least squares, or moved alone. */
package dev.strongform.optim.output;
