package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A scalar field to be found. Repeat it for a system of equations.
 *
 * <pre>{@code
 * @Unknown(name = "u")       // velocity along x
 * @Unknown(name = "v")       // velocity along y
 * @Unknown(name = "p")       // pressure
 * ...
 * @Equation
 * static double incompressible(double u_x, double v_y) {
 *   return u_x + v_y;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Unknown.List.class)
public @interface Unknown {
  /**
   * The name by which methods ask for it ({@code u}) and for its derivatives ({@code u_x}): letters
   * and digits, without {@code _}, and none of {@code n net normal lap bilap grad div}.
   */
  String name();

  /** Several unknowns; written as repeated {@code @Unknown}s. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The unknowns, in order. */
    Unknown[] value();
  }
}
