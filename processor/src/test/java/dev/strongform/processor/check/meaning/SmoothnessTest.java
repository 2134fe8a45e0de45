package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class SmoothnessTest {
  private static final String BENDS =
      """
      @Coordinate(name = "x", min = -1, max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Equation static double bends(double u_xx) { return u_xx + 1; }
        @Boundary static double ends(double u) { return u; }
        @Ansatz static double u(double x, double net) { return ANSATZ; }
      }
      """;

  private static Checked bends(String ansatz) {
    return Checked.problem(BENDS.replace("ANSATZ", ansatz));
  }

  @Test
  void refusesAKinkThatIsDifferentiatedTwice() {
    bends("(1 - Math.abs(x)) * net")
        .says("SF123 4:27", "SF127 5:25")
        .telling("the @Ansatz of u holds abs(x), which has no derivative of order 2, but bends");
    bends("Math.min(1 - x, 1 + x) * net").says("SF123 4:27", "SF127 5:25");
  }

  @Test
  void acceptsAKinkThatIsSmoothEnoughOrOutside() {
    bends("(1 - Math.pow(Math.abs(x), 3)) * net").says("SF123 4:27");
    bends("(1 - x * x) * Math.abs(x + 2) * net").says("SF123 4:27");
  }

  @Test
  void acceptsAKinkThatIsDifferentiatedOnce() {
    Checked.problem(
            """
            @Coordinate(name = "x", min = -1, max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double eikonal(double u_x) { return Math.abs(u_x) - 1; }
              @Ansatz static double u(double x, double net) {
                return (1 - Math.abs(x)) * (1 + x * net);
              }
            }
            """)
        .says();
  }

  @Test
  void refusesTheDerivativeOfAnotherClassesMethod() {
    bends("(1 - x * x) * Law.of(x) * net")
        .says("SF125 5:25")
        .telling("calls demo.Law.of, a method of another class, whose derivative bends needs");
  }

  @Test
  void acceptsAnotherClassesMethodWhereNothingIsDifferentiated() {
    Checked.problem(
            """
            @Time(name = "t", max = 1) @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double grows(double u, double u_t) { return u_t - u; }
              @Ansatz static double u(double x, double t, double net) {
                return 1 + Law.of(x) + t * net;
              }
            }
            """)
        .says();
  }

  @Test
  void refusesTheDerivativeOfAnotherClassesMethodInAQuantity() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Quantity static double q(double x, double u_x) { return Law.of(x) * u_x; }
              @Equation static double balance(double q_x) { return q_x - 1; }
              @Boundary static double ends(double u) { return u; }
            }
            """)
        .says("SF126 3:27")
        .telling("the @Quantity q calls demo.Law.of");
  }

  @Test
  void acceptsAnExactSolutionThatIsWeak() {
    Checked.problem(
            """
            @Coordinate(name = "x", min = -1, max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double obstacle(double u, double u_xx) {
                return Math.min(u, 0) + u * u_xx;
              }
              @Boundary static double ends(double x, double u) { return u - Math.max(x, 0); }
              @Exact static double u(double x) { return Math.max(x, 0); }
            }
            """)
        .says();
  }
}
