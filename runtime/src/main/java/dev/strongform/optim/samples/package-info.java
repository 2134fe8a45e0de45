/**
 * The part of a method that says which samples an iteration sees: all, batches, points drawn anew.
 */
package dev.strongform.optim.samples;
