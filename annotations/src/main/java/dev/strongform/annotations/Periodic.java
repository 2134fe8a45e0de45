package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Coordinates over which the solution repeats itself. The network is fed the sine and the cosine of
 * such a coordinate, so that the solution and all its derivatives are periodic exactly; its two
 * faces need no condition.
 *
 * <pre>{@code
 * @Coordinate(name = "x", min = -1, max = 1)
 * @Time(max = 1)
 * @Periodic("x")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Periodic {
  /** Names of coordinates; the time cannot be periodic. */
  String[] value();
}
