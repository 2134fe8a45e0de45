package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class TermsTest {
  private static final String BENDS =
      """
      @Coordinate(name = "x", max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Equation static double bends(double x, double u, double u_xx) { return EQUATION; }
        @Boundary static double ends(double u) { return BOUNDARY; }
      }
      """;

  private static Checked bends(String equation, String boundary) {
    return Checked.problem(BENDS.replace("EQUATION", equation).replace("BOUNDARY", boundary));
  }

  @Test
  void refusesATermThatIsConstant() {
    bends("u_xx + x + u", "u - u + 2").says("SF107 4:27");
  }

  @Test
  void refusesAnEquationThatHoldsAlways() {
    bends("(u + x) * (u - x) - u * u + x * x + 0 * u_xx", "u - 1").says("SF108 3:27");
  }

  @Test
  void notesAConditionThatHoldsAlways() {
    bends("u_xx * 0 + u - x", "(u + 1) * (u - 1) - u * u + 1").says("SF105 4:27");
  }

  @Test
  void refusesAResidualThatIsNowhereFinite() {
    bends("u_xx + u + Math.log(-1 - x * x)", "u - 1").says("SF147 3:27");
  }

  @Test
  void acceptsARootThatNeedsALargeSolution() {
    bends("u_xx + Math.sqrt(u - 1000 - x)", "u - 2000").says();
  }

  @Test
  void warnsThatZeroSolvesEverything() {
    bends("u_xx + x * u", "u").says("SF106 2:39").telling("u = 0 satisfies every equation");
  }

  @Test
  void acceptsAZeroThatTheAnsatzExcludes() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
              @Boundary static double ends(double u) { return u; }
              @Ansatz static double u(double x, double t, double net) {
                return x * (1 - x) + t * net;
              }
            }
            """)
        .says();
  }

  @Test
  void warnsOfACoefficientThatHasNoEffect() {
    bends("(x < 0.5 ? 1 : 10) * u_xx + 0 * u", "u - 1")
        .says("SF109 3:27")
        .telling("the coefficient (x < 0.5 ? 1 : 10) multiplies every term of bends");
  }

  @Test
  void acceptsACoordinateThatClearsADenominator() {
    bends("x * u_xx + 0 * u", "u - 1").says();
    bends("(1 + x * x) * u_xx + u", "u - 1").says();
  }
}
