/** Kernels as loops over lanes, split by the size of their byte code. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.plan;
