/** Follows method bodies symbolically: declarations to models. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.lower;
