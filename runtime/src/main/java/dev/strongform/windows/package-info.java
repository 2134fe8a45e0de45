/**
 * Solves problems over two axes in windows of fixed local features: slab after slab, by Newton's
 * method on a least squares problem whose Jacobian is block tridiagonal.
 */
@org.jspecify.annotations.NullMarked
package dev.strongform.windows;
