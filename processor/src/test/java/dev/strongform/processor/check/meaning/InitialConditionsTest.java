package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class InitialConditionsTest {
  @Test
  void namesTheInitialConditionThatIsMissing() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u")
            @Mlp(hidden = 8) class P {
              @Equation static double wave(double u_tt, double u_xx) { return u_tt - u_xx; }
              @Initial static double shape(double x, double u) { return u - Math.sin(Math.PI * x); }
              @Boundary static double ends(double u) { return u; }
            }
            """)
        .says("SF100 2:17")
        .telling("needs 2 initial condition(s), but there are 1; add an @Initial on u_t");
  }

  @Test
  void namesTheUnknownOfASystemThatHasNone() {
    Checked.problem(
            """
            @Time(name = "t", max = 1)
            @Unknown(name = "a")
            @Unknown(name = "b")
            @Mlp(hidden = 8) class P {
              @Equation static double first(double b, double a_t) { return a_t - b; }
              @Equation static double second(double a, double b_t) { return b_t + a; }
              @Initial static double start(double a) { return a - 1; }
            }
            """)
        .says("SF100 3:17");
  }

  @Test
  void refusesOneTooMany() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1) @Unknown(name = "u")
            @Mlp(hidden = 8) class P {
              @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
              @Initial static double shape(double x, double u) { return u - x * (1 - x); }
              @Initial static double atRest(double u_t) { return u_t; }
              @Boundary static double ends(double u) { return u; }
            }
            """)
        .says("SF101 5:26");
  }

  @Test
  void countsWhatTheAnsatzFixes() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1) @Unknown(name = "u")
            @Mlp(hidden = 8) class P {
              @Equation static double wave(double u_tt, double u_xx) { return u_tt - u_xx; }
              @Boundary static double ends(double u) { return u; }
              @Ansatz static double u(double x, double t, double net) {
                return Math.sin(Math.PI * x) + t * t * net;
              }
            }
            """)
        .says();
  }

  @Test
  void countsConditionsThatMixValueAndSpeed() {
    Checked.problem(
            """
            @Time(name = "t", max = 1) @Unknown(name = "u")
            @Mlp(hidden = 8) class P {
              @Equation static double spring(double u, double u_tt) { return u_tt + u; }
              @Initial static double sum(double u, double u_t) { return u + u_t - 1; }
              @Initial static double difference(double u, double u_t) { return u - u_t; }
            }
            """)
        .says();
  }

  @Test
  void asksForNoSpeedWhereTheSecondDerivativeVanishesAtTheStart() {
    Checked.problem(
            """
            @Time(name = "t", max = 1) @Unknown(name = "u")
            @Mlp(hidden = 8) class P {
              @Equation static double bessel(double t, double u, double u_t, double u_tt) {
                return t * u_tt + u_t + t * u;
              }
              @Initial static double start(double u) { return u - 1; }
            }
            """)
        .says();
  }

  @Test
  void asksForNoConditionThatAnAlgebraicEquationGives() {
    Checked.problem(
            """
            @Time(name = "t", max = 1) @Unknown(name = "a") @Unknown(name = "b")
            @Mlp(hidden = 8) class P {
              @Equation static double moves(double b, double a_t, double b_t) {
                return a_t + 2 * b_t - b;
              }
              @Equation static double circle(double a, double b) { return a * a + b * b - 1; }
              @Initial static double start(double a) { return a; }
            }
            """)
        .says();
  }
}
