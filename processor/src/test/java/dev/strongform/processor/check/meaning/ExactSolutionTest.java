package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class ExactSolutionTest {
  private static final String HEAT =
      """
      @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
        @Initial static double start(double x, double u) { return u - Math.sin(Math.PI * x); }
        @Boundary static double ends(double u) { return u; }
        @Exact static double u(double x, double t) { return EXACT; }
      }
      """;

  private static Checked heat(String exact) {
    return Checked.problem(HEAT.replace("EXACT", exact));
  }

  @Test
  void acceptsTheSolution() {
    heat("Math.exp(-Math.PI * Math.PI * t) * Math.sin(Math.PI * x)").says();
  }

  /** Their constants are products of pi in another order, which round otherwise. */
  @Test
  void acceptsDerivativesWhoseConstantsRoundOtherwise() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double plate(double u_tt, double u_xxxx) { return u_tt + u_xxxx; }
              @Initial static double shape(double x, double u) { return u - Math.sin(Math.PI * x); }
              @Initial static double rest(double u_t) { return u_t; }
              @Boundary static double ends(double u) { return u; }
              @Boundary static double moment(double u_xx) { return u_xx; }
              @Exact static double u(double x, double t) {
                return Math.sin(Math.PI * x) * Math.cos(Math.PI * Math.PI * t);
              }
            }
            """)
        .says();
  }

  @Test
  void namesTheEquationThatFails() {
    heat("Math.exp(-9 * t) * Math.sin(Math.PI * x)")
        .says("SF140 3:27")
        .telling("its residual is 0.691");
  }

  @Test
  void namesTheInitialConditionThatFails() {
    heat("2 * Math.exp(-Math.PI * Math.PI * t) * Math.sin(Math.PI * x)").says("SF141 4:26");
  }

  @Test
  void namesTheBoundaryConditionThatFails() {
    heat("Math.exp(-Math.PI * Math.PI * t) * Math.sin(Math.PI * x) + 1e-6 * x")
        .says("SF141 4:26", "SF142 5:27")
        .telling("its residual is 1e-6 at x = 1");
  }

  @Test
  void refusesOneThatIsNowhereFinite() {
    heat("Math.sqrt(-1 - x * x)").says("SF143 6:24");
  }

  @Test
  void doesNotTryACallOfAnotherClass() {
    heat("Law.of(x)")
        .says("SF144 6:24")
        .telling("in heat, start, ends, because it calls demo.Law.of");
  }

  @Test
  void skipsPointsWhereItIsNotFinite() {
    Checked.problem(
            """
            @Coordinate(name = "r", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double bessel(double r, double u_r, double u_rr) {
                return r * u_rr + u_r;
              }
              @Boundary static double rim(double r, double u) { return u - Math.log(r); }
              @Exact static double u(double r) { return Math.log(r); }
            }
            """)
        .says();
  }

  @Test
  void acceptsAZeroThatOnlyRoundingMakesNonzero() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 6.283185307179586)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double bends(double x, double u_xx) { return u_xx + Math.sin(x + 0); }
              @Boundary static double ends(double u) { return u; }
              @Exact static double u(double x) { return Math.sin(x); }
            }
            """)
        .says();
  }
}
