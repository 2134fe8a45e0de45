package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A residual at points that were measured. A parameter whose name is no other's is a column of the
 * data.
 *
 * <pre>{@code
 * @Observation(data = "sensors.csv")
 * static double sensor(double u, double measured) {
 *   return u - measured;
 * }
 * }</pre>
 *
 * <p>The points are the data's: the file names the coordinates and the columns in its header. It
 * lies beside the class among the resources, or is a path. Instead of a file, {@link #fromExact}
 * takes samples of the {@code @Exact} solution: the one column is then what makes the residual
 * zero.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Observation {
  /** A table of comma-separated values, relative to the class; empty with {@link #fromExact}. */
  String data() default "";

  /** Number of points at which the exact solution is sampled; 0 with {@link #data}. */
  int fromExact() default 0;

  /**
   * Standard deviation of normal noise on samples of the exact solution, in units of their root
   * mean square: 0.01 is one percent.
   */
  double noise() default 0;
}
