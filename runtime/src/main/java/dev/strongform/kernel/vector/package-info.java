/**
 * The vector engine: sweeps of networks in the Vector API. The only package that names {@code
 * jdk.incubator.vector}, which may be absent at run time: nothing outside names its classes but the
 * service loader.
 */
package dev.strongform.kernel.vector;
