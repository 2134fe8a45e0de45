package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Windows of polynomials in the place of a network, for problems over two coordinates: space is cut
 * into intervals and time into slabs, and in each of these windows the unknowns are sums of
 * products of Chebyshev polynomials. Where windows are small is found while solving: where the last
 * coefficients do not fall below the tolerance, a window is halved. Nothing is trained: the
 * coefficients of one slab after the other are solved for by Newton's method on the equations.
 *
 * <pre>{@code
 * @Problem
 * @Coordinate(name = "x", min = -1, max = 1)
 * @Time(max = 1)
 * @Unknown(name = "u")
 * @Windows                                        // instead of @Mlp: all ten digits, if it can
 *
 * @Windows(tolerance = 1e-6)                      // six digits, in less time
 *
 * @Windows(space = 10, time = 8)                  // smaller windows, and more of them
 * }</pre>
 *
 * <p>They give all unknowns of the problem, and every {@link Equation}, {@link Initial} and {@link
 * Boundary} means what it does for a network. They do not fit an {@link Energy}, an {@link
 * Observation}, a {@link Trainable}, more or fewer than two coordinates (time included), or a last
 * coordinate that is {@link Periodic}; the compiler then says so.
 *
 * <p>Without {@link Time} one window spans the whole domain, with as many polynomials along each
 * coordinate as the tolerance takes; the numbers given here are then not used.
 *
 * <p>This is a least-squares spectral element method (Jiang 1998; Proot and Gerritsma 2002).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Windows {
  /** The number of polynomials along the first coordinate in each window, at least 4. */
  int space() default 16;

  /** The number of polynomials along the time in each window, at least 4. */
  int time() default 12;

  /**
   * What the last coefficients of a window may be at most, relative to the solution's size; between
   * 0 and 1. About as large is the error of a solution that does not amplify its own.
   */
  double tolerance() default 1e-10;
}
