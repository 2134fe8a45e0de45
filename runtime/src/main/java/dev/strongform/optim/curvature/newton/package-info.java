/** The Hessian by its products, in conjugate gradients with or without a preconditioner. */
package dev.strongform.optim.curvature.newton;
