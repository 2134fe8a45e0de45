/** What can be proven of a model: order, linearity, what holds identically. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.structure;
