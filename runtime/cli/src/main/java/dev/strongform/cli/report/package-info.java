/** What commands print: before, while and after training, as JSON, and of generated methods. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.report;
