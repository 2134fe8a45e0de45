package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An integrand whose integral over the domain the solution makes least, instead of an {@link
 * Equation} that it satisfies (the Ritz method). Ask for the derivatives by name; the highest of
 * them is half as high as in the equation.
 *
 * <pre>{@code
 * // -u_xx = 1: the deflection of a string makes its energy least
 * @Energy
 * static double tension(double u, double u_x) {
 *   return u_x * u_x / 2 - u;
 * }
 * }</pre>
 *
 * <p>What a {@link Boundary} does not fix is free there, with the energy's natural condition. Such
 * conditions are penalties beside an energy, satisfied only as well as their weights ask for; an
 * {@link Ansatz} satisfies them exactly. There is no energy where there is a {@link Time}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Energy {}
