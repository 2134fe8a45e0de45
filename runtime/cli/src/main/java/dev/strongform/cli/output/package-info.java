/** Reads points and writes a run's files, each whole or not at all. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.output;
