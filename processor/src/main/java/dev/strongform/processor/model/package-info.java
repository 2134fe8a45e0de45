/** A well-formed problem: immutable values that cannot be wrong. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.model;
