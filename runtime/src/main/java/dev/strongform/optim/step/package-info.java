/** The part of a method that says how far to go, and when to stop. */
package dev.strongform.optim.step;
