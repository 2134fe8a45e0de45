package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time and its range. It is the last argument of the solution, and {@link Initial} conditions
 * hold at its start.
 *
 * <pre>{@code
 * @Time(max = 1)                           // t from 0 to 1
 * @Time(name = "s", min = 1, max = 10)     // another name, another start
 * }</pre>
 *
 * <p>A problem of ordinary differential equations has a time and no {@link Coordinate}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Time {
  /** The name by which methods ask for it; the same letters as a {@link Coordinate#name}. */
  String name() default "t";

  /** The start, where {@link Initial} conditions hold; finite. */
  double min() default 0;

  /** The end, finite and above {@link #min}. */
  double max();
}
