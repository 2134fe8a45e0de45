package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The unknown whose name the method bears, as a function of the coordinates and of the raw network
 * output {@code net}. With it a condition can hold exactly, whatever the network says; a condition
 * that it satisfies leaves the loss.
 *
 * <pre>{@code
 * // u is 0 at x = 0 and at x = 1
 * @Ansatz
 * static double u(double x, double net) {
 *   return x * (1 - x) * net;
 * }
 * }</pre>
 *
 * <p>The raw output for another unknown {@code v} is {@code net_v}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Ansatz {}
