/** Finds a problem by its name in a gallery, or compiles it from a single file. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.find;
