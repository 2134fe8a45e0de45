/**
 * Matrices that are learned from steps and differences of gradients: BFGS, SR1 and their relatives.
 */
package dev.strongform.optim.curvature.quasinewton;
