/** Linear algebra in the Vector API; loaded only where {@code jdk.incubator.vector} is present. */
package dev.strongform.linalg.vector;
