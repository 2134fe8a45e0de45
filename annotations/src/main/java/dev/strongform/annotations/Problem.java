package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a class is a differential equation to be compiled.
 *
 * <p>The class stands on its own in a file (a nested one is refused) and is never instantiated. For
 * {@code Burgers} the compiler generates {@code BurgersProblem}, the compiled problem, and {@code
 * BurgersSolution}, whose methods are the trained solution and its derivatives.
 *
 * <pre>{@code
 * @Problem
 * @Coordinate(name = "x", min = 0, max = 1)
 * @Unknown(name = "u")
 * final class Poisson {
 *   @Equation
 *   static double balance(double u_xx) {
 *     return u_xx + 1;
 *   }
 *
 *   @Boundary
 *   static double clamped(double u) {
 *     return u;
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Problem {}
