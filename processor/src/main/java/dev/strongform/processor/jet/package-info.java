/** Which derivatives a network must carry for a term. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.jet;
