/** The command line: the commands, what they print, and how mistakes are told. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli;
