/** The compiler's steps for one class, and what they write. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.step;
