/** Javac's elements and trees to declarations; the only reader of either. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.read;
