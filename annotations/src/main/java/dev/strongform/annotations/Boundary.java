package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A residual on faces of the domain: the method returns what is zero there.
 *
 * <pre>{@code
 * @Boundary                          // on all faces that are not periodic
 * static double clamped(double u) {
 *   return u;
 * }
 *
 * @Boundary({"x = 0", "y = max"})    // on two faces
 * static double insulated(double u_n) {
 *   return u_n;
 * }
 *
 * @Boundary("x")                     // on both faces of x
 * static double outflow(double u, double u_x, double[] normal) {
 *   return u_x * normal[0] + u;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Boundary {
  /**
   * The faces: {@code x = min}, {@code x = max}, {@code x} for both, or {@code x = } a number, an
   * arithmetic of numbers and {@code PI}, or a constant of the class, which equals an end of the
   * range; empty for all that are not periodic.
   */
  String[] value() default {};
}
