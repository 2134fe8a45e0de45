/** What the command line asks of the benchmarks, a module that it does without. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.bench;
