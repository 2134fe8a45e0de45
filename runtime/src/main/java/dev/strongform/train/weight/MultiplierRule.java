package dev.strongform.train.weight;

import java.util.Arrays;

/**
 * The multipliers and the penalty of an augmented Lagrangian (Nocedal and Wright 2006, chapter 17;
 * for networks Basir and Senocak 2022). Of conditions {@code c = 0} beside a loss {@code f},
 *
 * <pre>f + sum_i lambda_i c_i + p/2 sum_i c_i^2 = f + p/2 sum_i (c_i + s_i)^2 + constant</pre>
 *
 * with the shifts {@code s = lambda / p}. An update is {@code lambda += p c}, which adds {@code c}
 * to the shifts. Where the conditions did not come nearer to being met, the penalty becomes ten
 * times as large, up to a limit; multipliers keep their values. Basir and Senocak constrain the
 * squares of the residuals, and double the penalty.
 */
public final class MultiplierRule {
  private static final double GROWTH = 10;

  /** A solved subproblem is to leave at most this part of the violation before. */
  private static final double ENOUGH = 0.25;

  /** Violations that fall less than to this, round after round, are as low as they get. */
  private static final double PROGRESS = 0.9;

  private static final int PATIENCE = 5;

  /**
   * Below this part of the first violation a method may have stopped for its loss, whose digits
   * show no more: a larger penalty would multiply what it left.
   */
  private static final double DIM = 1e-5;

  /** Violations of this part of the first are rounding. */
  private static final double ROUNDING = 1e-15;

  private final double limit;
  private double penalty = 1;
  private double[][] shifts = {};
  private int fruitless;
  private double first;
  private double before = Double.POSITIVE_INFINITY;

  /**
   * A rule, whose penalty starts at 1.
   *
   * @param limit of the penalty, at least 1
   */
  public MultiplierRule(double limit) {
    this.limit = limit;
  }

  /**
   * Updates the multipliers.
   *
   * @param violations {@code c}: {@code [condition][point]}
   * @param solved whether the method came to rest on the last multipliers and penalty
   * @return whether it is worth going on: false where they are met, or came no nearer to being met
   *     for some rounds
   */
  public boolean update(double[][] violations, boolean solved) {
    double worst =
        Arrays.stream(violations).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    if (shifts.length == 0) {
      shifts = Arrays.stream(violations).map(c -> new double[c.length]).toArray(double[][]::new);
      first = worst;
    }
    boolean grows =
        penalty < limit && worst > DIM * first && worst > (solved ? ENOUGH : 1) * before;
    fruitless = grows || worst < PROGRESS * before ? 0 : fruitless + 1;
    before = worst;
    move(violations, grows ? Math.min(limit, GROWTH * penalty) : penalty);
    return worst > ROUNDING * first && fruitless < PATIENCE;
  }

  private void move(double[][] violations, double next) {
    for (int k = 0; k < shifts.length; k++) {
      for (int i = 0; i < shifts[k].length; i++) {
        shifts[k][i] = (shifts[k][i] + violations[k][i]) * penalty / next;
      }
    }
    penalty = next;
  }

  /** The present penalty, in units of the conditions' own weights. */
  public double penalty() {
    return penalty;
  }

  /**
   * The multipliers over the penalty, {@code [condition][point]}.
   *
   * @return a new array
   */
  public double[][] shifts() {
    return Arrays.stream(shifts).map(double[]::clone).toArray(double[][]::new);
  }
}
