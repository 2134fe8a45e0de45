package dev.strongform.kernel;

/**
 * What the compiler proved of one term.
 *
 * @param name of the term
 * @param affine whether a residual is affine in the outputs of all networks together, or an
 *     integrand of degree two, for given coefficients: in the unknowns, that is, by an affine
 *     ansatz
 * @param order the highest order of differentiation that it holds, 0 or more
 */
public record TermStructure(String name, boolean affine, int order) {}
