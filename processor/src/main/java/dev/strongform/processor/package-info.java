/** The compiler's entry point. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor;
