package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A coefficient that training identifies together with the solution: one more parameter, whose
 * first value is the field's. Methods read the field, or ask for it by a parameter of its name. A
 * result gives the coefficient with an interval of 95 %.
 *
 * <pre>{@code
 * @Trainable(exact = 0.01, positive = true)
 * static double nu = 0.05;
 *
 * @Equation
 * static double balance(double u_t, double u_xx) {
 *   return u_t - nu * u_xx;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Trainable {
  /** The true value where it is known: results are measured against it. */
  double exact() default Double.NaN;

  /** Whether it is positive: training then moves its logarithm, which suits unknown magnitudes. */
  boolean positive() default false;
}
