/** One rule a class on what a model means. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.check.meaning;
