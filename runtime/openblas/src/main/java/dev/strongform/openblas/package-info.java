/** Native linear algebra by OpenBLAS. */
package dev.strongform.openblas;
