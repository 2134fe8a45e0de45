package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A residual in the interior: the method returns what is zero where the equation holds. Write every
 * term on one side, and ask for the derivatives by name.
 *
 * <pre>{@code
 * // u_t = NU u_xx + x u
 * @Equation
 * static double diffusion(double x, double u, double u_t, double u_xx) {
 *   return u_t - NU * u_xx - x * u;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Equation {}
