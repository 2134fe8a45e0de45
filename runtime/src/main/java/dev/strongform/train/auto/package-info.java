/** Measures a loss where a run starts, and chooses the method by what is found. */
package dev.strongform.train.auto;
