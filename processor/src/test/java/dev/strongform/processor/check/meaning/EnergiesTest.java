package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class EnergiesTest {
  private static final String STRING =
      """
      @Coordinate(name = "x", max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Energy static double string(double x, double u, double u_x) { return ENERGY; }
        @Ansatz static double u(double x, double net) { return x * (1 - x) * net; }
        @Exact static double u(double x) { return Math.sin(Math.PI * x); }
      }
      """;

  private static final String TENSION = "u_x * u_x / 2";

  private static Checked string(String energy) {
    return Checked.problem(STRING.replace("ENERGY", energy + " + x - x + u - u"));
  }

  @Test
  void acceptsTheStringAndItsSolution() {
    string(TENSION + " - Math.PI * Math.PI * Math.sin(Math.PI * x) * u").says();
  }

  @Test
  void acceptsAnEnergyThatIsNotQuadratic() {
    string(
            TENSION
                + " + Math.pow(u, 4) / 4 - (Math.PI * Math.PI * Math.sin(Math.PI * x)"
                + " + Math.pow(Math.sin(Math.PI * x), 3)) * u")
        .says();
  }

  @Test
  void refusesASolutionThatIsNotStationary() {
    string(TENSION + " - Math.sin(Math.PI * x) * u")
        .says("SF173 3:25")
        .telling("its Euler-Lagrange residual by u is 8.86");
  }

  @Test
  void refusesTheWrongSign() {
    string("-" + TENSION + " + Math.PI * Math.PI * Math.sin(Math.PI * x) * u")
        .says("SF172 3:25")
        .telling("it bends downwards along u_x");
  }

  @Test
  void refusesOneThatIsAffine() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Energy static double load(double x, double u) { return x * u; }
            }
            """)
        .says("SF172 3:25")
        .telling("it is affine in its unknowns");
  }

  @Test
  void refusesATime() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Energy static double string(double u, double u_x) { return u_x * u_x / 2 - u; }
            }
            """)
        .says("SF170 3:25");
  }

  @Test
  void warnsOfAnEquationForTheSameUnknownAlone() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Unknown(name = "v") @Mlp(hidden = 8) class P {
              @Energy static double string(double u, double u_x) { return u_x * u_x / 2 - u; }
              @Equation static double follows(double v, double v_x) { return v_x - v; }
              @Equation static double twice(double u, double u_xx) { return u_xx + 1 + u - u; }
              @Ansatz static double u(double x, double net_u) { return x * (1 - x) * net_u; }
              @Ansatz static double v(double x, double net_v) { return 1 + x * net_v; }
            }
            """)
        .says("SF171 5:27");
  }

  @Test
  void saysThatAConditionIsAPenaltyUnlessItHasAWeight() {
    String penalty =
        """
        @Coordinate(name = "x", max = 1)
        @Unknown(name = "u") @Mlp(hidden = 8) TRAINING class P {
          @Energy static double string(double u, double u_x) { return u_x * u_x / 2 - u; }
          @Boundary static double ends(double u) { return u; }
        }
        """;
    Checked.problem(penalty.replace("TRAINING", "")).says("SF174 4:27");
    Checked.problem(penalty.replace("TRAINING", "@Training(weights = \"ends = 1000\")")).says();
  }

  @Test
  void warnsWhereZeroIsTheLeastAndNotWhereALoadPulls() {
    String free =
        """
        @Coordinate(name = "x", max = 1)
        @Unknown(name = "u") @Mlp(hidden = 8) class P {
          @Energy static double string(double u, double u_x) { return u_x * u_x / 2 + LOAD; }
          @Ansatz static double u(double x, double net) { return x * (1 - x) * net; }
        }
        """;
    Checked.problem(free.replace("LOAD", "u * u")).says("SF106 2:39");
    Checked.problem(free.replace("LOAD", "u")).says();
  }
}
