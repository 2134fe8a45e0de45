/** The part of a method that mixes past gradients into the present one. */
package dev.strongform.optim.momentum;
