package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A network whose hidden layers, which are trained, read sines and cosines of drawn directions
 * {@code B x} instead of the coordinates. Where a solution oscillates, a network on the coordinates
 * spends its training on reaching the frequency; here it is there from the start.
 *
 * <pre>{@code
 * @FourierFeatures                                            // frequencies around 1 and 5
 *
 * @FourierFeatures(directions = 40, scales = 8, hidden = {30, 30})
 * }</pre>
 *
 * <p>The directions are drawn by the run's seed and are not trained. A coordinate's range is scaled
 * to [-1, 1] first; a {@link Periodic} one gives the cosine and the sine of its phase, so that
 * features of these, and with them the network, are periodic exactly.
 *
 * <p>Source: Tancik et al. 2020; several scales by Wang, Wang and Perdikaris 2021.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(FourierFeatures.List.class)
public @interface FourierFeatures {
  /** Names of the unknowns it gives; empty for all that no other network names. */
  String[] of() default {};

  /** How many directions are drawn, at least 1: each gives a sine and a cosine. */
  int directions() default 32;

  /**
   * Standard deviations of the directions' entries, positive, not more than there are directions,
   * which they share out evenly: with {@code s}, half of the features go through at least some
   * {@code 0.2 s} periods over a coordinate's range.
   */
  double[] scales() default {1, 5};

  /** The number of neurons of each layer behind the features, each at least 1; at least one. */
  int[] hidden() default {20, 20};

  /** The nonlinearity of these layers; as smooth as the equations' derivatives ask. */
  Activation activation() default Activation.TANH;

  /** Several networks; written as repeated {@code @FourierFeatures}. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The networks, in order. */
    FourierFeatures[] value();
  }
}
