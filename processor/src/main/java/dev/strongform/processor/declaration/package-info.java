/** What the user wrote, right or wrong, as immutable values without a compiler type. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.declaration;
