/** Where a solution is sampled, and the known one beside it. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.field;
