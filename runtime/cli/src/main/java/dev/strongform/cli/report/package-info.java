/** What a run prints: before, while and after training, and as JSON. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.report;
