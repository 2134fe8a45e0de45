package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A residual at the start of the time: the method returns what is zero there. An equation of order
 * two in time needs one on the value and one on the first derivative.
 *
 * <pre>{@code
 * // u(x, 0) = sin(pi x) and u_t(x, 0) = 0
 * @Initial
 * static double shape(double x, double u) {
 *   return u - Math.sin(Math.PI * x);
 * }
 *
 * @Initial
 * static double atRest(double u_t) {
 *   return u_t;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Initial {}
