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
    bends("u_xx + x + u", "u - u + 2").says("SF107 4:27", "SF102 2:17", "SF102 2:17");
  }

  @Test
  void refusesAnEquationThatHoldsAlways() {
    bends("(u + x) * (u - x) - u * u + x * x + 0 * u_xx", "u - 1").says("SF108 3:27");
  }

  @Test
  void notesAConditionThatHoldsAlways() {
    bends("u_xx * 0 + u - x", "(u + 1) * (u - 1) - u * u + 1").says("SF105 4:27");
  }
}
