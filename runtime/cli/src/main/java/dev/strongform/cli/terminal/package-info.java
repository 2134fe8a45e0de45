/** How the command line speaks: streams, mistakes as sentences, exit codes, numbers. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.terminal;
