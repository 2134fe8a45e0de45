package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The known solution of the unknown whose name the method bears, as a function of the coordinates.
 * The compiler tries it in the equations and the conditions, and refuses one that does not satisfy
 * them; a solved problem is measured against it. Training does not see it, unless the method also
 * bears {@link Boundary} or {@link Initial}: the unknown shall then equal it on these faces or at
 * the start, as the term {@code uBoundary} or {@code uInitial}.
 *
 * <pre>{@code
 * @Exact
 * static double u(double x, double y) {
 *   return Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
 * }
 *
 * @Exact
 * @Boundary("x = max")
 * static double p(double x, double y) {
 *   return x * y;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Exact {}
