/** The Gauss-Newton matrix of a sum of squares: whole, damped, on subspaces, within a bound. */
package dev.strongform.optim.curvature.leastsquares;
