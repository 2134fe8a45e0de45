/** The optimizers: parts, their composition into methods, and the one loop. */
package dev.strongform.optim;
