package dev.strongform.kernel;

/**
 * What the compiler proved of one term.
 *
 * @param name of the term
 * @param affine whether a residual is affine in all unknowns together, or an integrand of degree
 *     two; for given coefficients
 * @param order the highest order of differentiation that it holds, 0 or more
 */
public record TermStructure(String name, boolean affine, int order) {}
