package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

/** What coefficients to identify, and data, mean to the other rules. */
class IdentificationTest {
  private static final String HEAT =
      """
      @Coordinate(name = "x", max = 1) @Time(max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Trainable(exact = EXACT) static double k = 1;
        @Equation static double heat(double u_t, double u_xx) { return u_t - EQUATION; }
        @Observation(fromExact = 9) static double seen(double u, double v) {
          return DATA;
        }
        @Exact static double u(double x, double t) { return SOLUTION; }
      }
      """;

  private static Checked heat(String exact, String equation, String data, String solution) {
    return Checked.problem(
        HEAT.replace("EXACT", exact)
            .replace("EQUATION", equation)
            .replace("DATA", data)
            .replace("SOLUTION", solution));
  }

  private static final String DECAY = "Math.exp(-k * t) * Math.sin(x)";

  @Test
  void acceptsAnEquationThatTheTrueValueSatisfies() {
    heat("2", "k * u_xx", "u - v", DECAY).says();
  }

  @Test
  void triesTheExactSolutionAtTheTrueValue() {
    heat("2", "3 * k * u_xx", "u - v", DECAY).says("SF140 4:27").telling("heat");
  }

  @Test
  void refusesACoefficientThatIsNotUsed() {
    heat("2", "2 * u_xx", "u - v", DECAY).says("SF162 3:39");
  }

  @Test
  void refusesAnExactSolutionOfAnUnknownValue() {
    heat("Double.NaN", "k * u_xx", "u - v", DECAY).says("SF163 8:24").telling("exact");
  }

  @Test
  void refusesSamplesOfACurvedResidual() {
    heat("2", "k * u_xx", "u - v * v * v", DECAY).says("SF166 5:45").telling("affine");
  }

  @Test
  void refusesSamplesThatNeedADerivativeOfAnOpaqueCall() {
    heat("2", "k * u_xx", "u - v * k", "Law.of(x)").says("SF144 8:24").telling("heat");
  }

  @Test
  void refusesAnOpaqueCallOfACoefficient() {
    heat("2", "Law.of(k) * u_xx", "u - v", DECAY).says("SF074 4:75").telling("k");
  }
}
