/** Rules that weigh the terms of a loss anew while it is trained. */
package dev.strongform.train.weight;
