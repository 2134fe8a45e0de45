package dev.strongform.samples.lotkavolterra;

import dev.strongform.annotations.*;

/**
 * Predator and prey over about one cycle and a half; the ansatz keeps both positive.
 *
 * <p>Source: Lotka (1925), Volterra (1926).
 */
@Problem
@Time(name = "t", max = 5)
@Unknown(name = "prey")
@Unknown(name = "hunters")
@Mlp(hidden = {24, 24})
@Training(interior = 400, iterations = 300)
@Reference("lotka_volterra.csv")
public final class LotkaVolterra {
  @Equation
  static double growth(double prey, double hunters, double prey_t) {
    return prey_t - 1.5 * prey + prey * hunters;
  }
  @Equation
  static double hunt(double prey, double hunters, double hunters_t) {
    return hunters_t - prey * hunters + 3 * hunters;
  }
  @Ansatz
  static double prey(double t, double net) { return 2 * Math.exp(t * net); }
  @Ansatz
  static double hunters(double t, double net) { return Math.exp(t * net); }
}
