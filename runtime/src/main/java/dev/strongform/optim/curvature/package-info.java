/**
 * The part of a method that turns a gradient into a step: its contract, diagonals and metrics; a
 * package for each larger family.
 */
package dev.strongform.optim.curvature;
