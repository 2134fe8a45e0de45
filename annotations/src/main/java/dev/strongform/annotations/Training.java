package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a bare {@code solve} uses. Options of the command line and of the library override it.
 *
 * <pre>{@code
 * @Training(method = "lm", interior = 4000, iterations = 300, weights = "walls = 100")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Training {
  /**
   * The optimizer: {@code auto} ({@code natural-gradient} for an {@link Energy}, {@code
   * gauss-newton} for {@link RandomFeatures} and {@link Windows}, else by what is measured where a
   * run starts: {@code lm} for equations, batches for many noisy samples), {@code lm}
   * (Levenberg-Marquardt), {@code lbfgs}, {@code adam} or another that {@code docs/methods.md}
   * lists; so does {@code solve --help}. Or a schedule of several, such as {@code adam:500,lm}: 500
   * iterations of the first, then the second.
   */
  String method() default "auto";

  /**
   * How points are laid out: {@code auto} ({@code gauss} where there is an {@link Energy}, else
   * {@code sobol}), {@code sobol}, {@code halton}, {@code uniform}, {@code grid}, or {@code gauss},
   * a quadrature.
   */
  String sampling() default "auto";

  /**
   * The number of iterations after which the points of the equations are drawn anew, in the place
   * of those before: where a solution has a steep layer, points must be where the residual is; 0
   * for the same points throughout.
   */
  int resample() default 0;

  /**
   * How they are drawn: {@code rad}, with a density that grows with the residual; {@code rar-d}, a
   * tenth more each time; {@code uniform}. Exponent and offset of the density may follow: {@code
   * rad(2, 0.5)}; the usual ones are 1 and 1, for {@code rar-d} 2 and 0 (Wu et al. 2023).
   */
  String resampling() default "rad";

  /**
   * Parts of the time, equally long, that are solved one after another, each with networks of its
   * own and continuous with the one before; for solutions that are hard to follow over a long time.
   * Iterations and points are those of each part.
   */
  int slabs() default 1;

  /**
   * Times at which one slab ends and the next begins, rising, such as {@code {0.2, 0.4}}: in the
   * place of {@link #slabs}, where the solution is harder to follow at some times than at others.
   * Each slab has the same share of the seconds, where there is no {@link #goal}, and networks of
   * the same size.
   */
  double[] cuts() default {};

  /** The number of points of each {@link Equation} or {@link Energy}, at least 1. */
  int interior() default 2000;

  /** The number of points of each {@link Boundary}, over all its faces, at least 1. */
  int boundary() default 400;

  /** The number of points of each {@link Initial}, at least 1. */
  int initial() default 400;

  /** The most iterations, at least 1; where not given, {@link Windows} take what they need. */
  int iterations() default 500;

  /** The points of each step of a stochastic method; 0 for all. */
  int batch() default 0;

  /** The most seconds of wall time; 0 for no limit. */
  double seconds() default 0;

  /**
   * A loss that is low enough, such as {@code 1e-12}: the run ends where it is reached; 0 for none.
   * Each of several slabs ends by its own loss, which leaves the seconds to those that are harder
   * to solve: an error of one is handed on to all that follow. One may then take half of the
   * seconds that are left, instead of an equal share.
   */
  double goal() default 0;

  /** The seed of everything random; the same seed gives the same solution. */
  long seed() default 0;

  /**
   * Weights of terms in the loss, where not 1: a method's name, {@code =} and a positive number,
   * such as {@code "walls = 100"}. The names {@code equation}, {@code energy}, {@code boundary} and
   * {@code initial} stand for all terms of their kind; the name of a term has the last word.
   */
  String[] weights() default {};
}
