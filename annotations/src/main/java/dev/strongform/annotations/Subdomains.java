package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cuts the domain into overlapping boxes that each have networks of their own, as large as the
 * {@link Mlp}, {@link Siren}, {@link FourierFeatures} or {@link RandomFeatures} beside it says, in
 * each box. The solution is their sum, each multiplied by a smooth window that is 0 outside of its
 * box; the windows sum to 1. A network reads its own box scaled to [-1, 1], so that in a box there
 * are fewer waves than in the domain, and at a point only those few networks are evaluated whose
 * boxes hold it.
 *
 * <pre>{@code
 * @Problem
 * @Coordinate(name = "x", max = 1)
 * @Time(name = "t", max = 1)
 * @Unknown(name = "u")
 * @Mlp(hidden = {10, 10})
 * @Subdomains(boxes = {4, 2})                     // four along x, two along t
 *
 * @Subdomains(boxes = 3, overlap = 1)             // three along both, windows nowhere flat
 * }</pre>
 *
 * <p>It serves all networks of the class, and not {@link Windows}. What is drawn is drawn anew for
 * every box, in the box's own scaled coordinates; over {@link RandomFeatures} the output layers of
 * all boxes are solved for at once (random feature method). Each box holds constants by the bias of
 * its output layer, so that the whole does. A {@link Periodic} coordinate is left whole. Windows
 * have four continuous derivatives, as many as an equation may hold.
 *
 * <p>Source: Moseley, Markham and Nissen-Meyer 2023 (finite basis physics-informed neural
 * networks); Chen, Chi, E and Yang 2022 (random feature method); the windows here are polynomials
 * that need no division to sum to 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Subdomains {
  /**
   * How many boxes there are along each coordinate, at least 1: one number, or one for every
   * coordinate in the order declared, time last. One number leaves periodic coordinates whole; that
   * of a vector coordinate is for each of its components.
   */
  int[] boxes() default 3;

  /**
   * What share of a box neighbours have in common, from 0.01 to 1: with 1 every point but the
   * middle of a box lies in two boxes along each coordinate.
   */
  double overlap() default 0.5;
}
