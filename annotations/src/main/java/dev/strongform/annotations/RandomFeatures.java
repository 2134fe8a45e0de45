package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A network with one hidden layer that is drawn and not trained: only the output layer is solved
 * for. Where the problem is affine in its unknowns that is one linear least squares problem, where
 * it is not it is Newton's method. For solutions without steep layers nothing is as fast or as
 * exact.
 *
 * <pre>{@code
 * @RandomFeatures(count = 600)                   // sines, up to two periods over each range
 *
 * @RandomFeatures(count = 1500, scale = 24)      // eight periods: a solution that oscillates
 *
 * @RandomFeatures(count = 1200, scale = {4, 24}) // few in x, many in t
 *
 * @RandomFeatures(scale = 40, fractions = {1, 0.1}) // a steep layer in a smooth solution
 *
 * @RandomFeatures(count = 60, scale = 40)        // 60 in each of five boxes
 * @Subdomains(boxes = 5, overlap = 1)
 * }</pre>
 *
 * <p>Beside {@link Subdomains} every box draws features of its own, and the output layers of all
 * boxes are solved for at once: for solutions that are not equally smooth everywhere.
 *
 * <p>Source: Rahimi and Recht 2007 (random features); Huang, Zhu and Siew 2006 (extreme learning
 * machines); Dong and Li 2021 for equations; Chen, Chi, E and Yang 2022 in overlapping boxes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(RandomFeatures.List.class)
public @interface RandomFeatures {
  /** Names of the unknowns it gives; empty for all that no other network names. */
  String[] of() default {};

  /**
   * The number of neurons, at least 1; in {@link Subdomains} that of each box. What a solution
   * needs grows with its scales' product.
   */
  int count() default 600;

  /** The nonlinearity; as smooth as the equations' derivatives ask. */
  Activation activation() default Activation.SINE;

  /**
   * The largest weight along each coordinate, whose range is scaled to [-1, 1]: a sine then goes
   * through {@code scale / pi} periods over the range. In {@link Subdomains} the range is that of a
   * box, what it shares with its neighbours included. One for all, or one for each coordinate in
   * the order declared, time last; positive.
   */
  double[] scale() default 6;

  /**
   * The shares of neurons that depend on one, on two, and on all coordinates: three numbers, none
   * negative, not all zero.
   */
  double[] shares() default {0.1, 0.85, 0.05};

  /**
   * The fractions of {@code scale} that neurons take in turns, above 0 and at most 1. Several are
   * for solutions of several scales, and where the scale is not known: with {@code {1, 0.1}} it may
   * be a few times too large.
   */
  double[] fractions() default {1};

  /** Several networks; written as repeated {@code @RandomFeatures}. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The networks, in order. */
    RandomFeatures[] value();
  }
}
