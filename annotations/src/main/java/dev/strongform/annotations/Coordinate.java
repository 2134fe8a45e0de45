package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A space coordinate and its range. Repeat it for more coordinates; their order is the order of the
 * solution's arguments.
 *
 * <pre>{@code
 * @Coordinate(name = "x", min = 0, max = 2)
 * @Coordinate(name = "y", min = -1, max = 1)
 * }</pre>
 *
 * <p>With a {@link #dimension} above 1 it is a vector, every component over the same range: a
 * parameter {@code x} is then a {@code double[]}, {@code u_x} its gradient, and second derivatives
 * come as {@code lap_u}.
 *
 * <pre>{@code
 * @Coordinate(name = "x", min = 0, max = 1, dimension = 5)
 * ...
 * @Equation
 * static double poisson(double[] x, double lap_u) {
 *   double source = 1;
 *   for (int i = 0; i < x.length; i++) {
 *     source *= Math.sin(Math.PI * x[i]);
 *   }
 *   return lap_u + source;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Coordinate.List.class)
public @interface Coordinate {
  /**
   * The name by which methods ask for it: letters and digits, without {@code _}, and none of {@code
   * n net normal lap bilap grad div}.
   */
  String name();

  /** The lower end of its range, finite. */
  double min() default 0;

  /** The upper end of its range, finite and above {@link #min}. */
  double max();

  /** The number of components, at least 1. */
  int dimension() default 1;

  /** Several coordinates; written as repeated {@code @Coordinate}s. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The coordinates, in order. */
    Coordinate[] value();
  }
}
