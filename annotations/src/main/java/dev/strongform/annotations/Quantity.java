package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A derived field, such as a flux, a stress or a vorticity. Other methods ask for it by the
 * method's name, and for its total derivatives like those of an unknown: the compiler
 * differentiates it, so a varying coefficient is never differentiated by hand. The solution
 * evaluates it too.
 *
 * <pre>{@code
 * @Quantity
 * static double flux(double x, double u_x) {
 *   return -(1 + x * x) * u_x;
 * }
 *
 * @Equation
 * static double balance(double x, double flux_x) {
 *   return flux_x - Math.exp(x);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Quantity {}
