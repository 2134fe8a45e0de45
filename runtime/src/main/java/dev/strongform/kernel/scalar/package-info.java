/** The scalar engine: sweeps of networks in plain loops, the oracle of the others. */
package dev.strongform.kernel.scalar;
