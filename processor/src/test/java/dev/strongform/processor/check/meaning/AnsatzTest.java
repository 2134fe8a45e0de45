package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class AnsatzTest {
  private static final String BENDS =
      """
      @Coordinate(name = "x", max = 1)
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
  void refusesAConditionThatItMakesImpossible() {
    bends("x + x * net").says();
    bends("1 - x + x * (1 - x) * net")
        .says("SF122 5:25")
        .telling("fixes the residual at 1 at x = 0");
  }

  @Test
  void notesAConditionThatItFixes() {
    bends("x * (1 - x) * net").says("SF123 4:27");
    bends("Math.sin(Math.PI * x) * net").says("SF123 4:27");
  }

  @Test
  void refusesOneWithoutANetwork() {
    bends("x * (1 - x) / 2 + 0 * net").says("SF123 4:27", "SF124 5:25");
  }
}
