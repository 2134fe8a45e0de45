package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class NetworksTest {
  private static final String BENDS =
      """
      @Coordinate(name = "x", max = 1)
      @Unknown(name = "u")
      NETWORK class P {
        @Equation static double bends(double u_xx) { return u_xx + 1; }
        @Boundary static double ends(double u) { return u; }
      }
      """;

  private static Checked bends(String network) {
    return Checked.problem(BENDS.replace("NETWORK", network));
  }

  @Test
  void refusesAnActivationThatIsNotSmooth() {
    bends("@Mlp(hidden = 8, activation = Activation.RELU)").says("SF121 3:41");
  }

  @Test
  void acceptsAKinkWhereNothingIsDifferentiated() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Unknown(name = "u")
            @Mlp(hidden = 8, activation = Activation.RELU) class P {
              @Equation static double fits(double x, double u) { return u - x; }
            }
            """)
        .says();
  }

  @Test
  void notesTheDefault() {
    bends("").says("SF120 3:2").telling("gets @Mlp(hidden = {20, 20, 20}");
  }
}
