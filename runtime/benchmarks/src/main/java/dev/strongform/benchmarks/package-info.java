/** Measures the kernels against linear algebra of the same size, in one run. */
@org.jspecify.annotations.NullMarked
package dev.strongform.benchmarks;
