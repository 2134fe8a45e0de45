package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A network of sines that starts so that every layer's values spread alike: the first layer's
 * weights are uniform within {@code omega0 / inputs}, those of hidden layers within {@code sqrt(6 /
 * inputs)}. All layers are trained.
 *
 * <pre>{@code
 * @Siren(hidden = {32, 32})
 *
 * @Siren(hidden = {32, 32}, omega0 = 15)         // a solution with many waves
 * }</pre>
 *
 * <p>Source: Sitzmann et al. 2020.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Siren.List.class)
public @interface Siren {
  /** Names of the unknowns it gives; empty for all that no other network names. */
  String[] of() default {};

  /** The number of neurons of each hidden layer, each at least 1; at least one layer. */
  int[] hidden() default {20, 20, 20};

  /**
   * The largest frequency of the first layer, positive: its neurons go through up to {@code omega0
   * / pi} periods along a diagonal of the domain, whose coordinates are scaled to [-1, 1]. The
   * paper's 30 is for images; solutions of equations have fewer waves.
   */
  double omega0() default 6;

  /** Several networks; written as repeated {@code @Siren}s. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The networks, in order. */
    Siren[] value();
  }
}
