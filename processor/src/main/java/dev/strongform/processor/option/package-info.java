/** The compiler's own options, {@code -Astrongform.*}. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.option;
