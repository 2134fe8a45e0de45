/** The pieces of work that are measured, each with the one that it is divided by. */
@org.jspecify.annotations.NullMarked
package dev.strongform.benchmarks.duel;
