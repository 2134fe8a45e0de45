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
  void refusesAKinkEvenWhereOnlyTrainingDifferentiates() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Unknown(name = "u")
            @Mlp(hidden = 8, activation = Activation.RELU) class P {
              @Equation static double fits(double x, double u) { return u - x; }
            }
            """)
        .says("SF121 2:41")
        .telling("order 1, but training needs it");
  }

  @Test
  void acceptsASmoothActivation() {
    bends("@Mlp(hidden = 8, activation = Activation.SOFTPLUS)").says();
  }

  @Test
  void notesTheDefault() {
    bends("").says("SF120 3:2").telling("gets @Mlp(hidden = {20, 20, 20}");
  }

  @Test
  void refusesMoreParametersThanMemoryHolds() {
    bends("@Mlp(hidden = {60000, 60000})")
        .says("SF128 3:1")
        .telling("is 3600240001, above the budget of 50000000; make the layers narrower");
  }

  @Test
  void refusesMoreBoxesThanTheRuntimeTakes() {
    bends("@Mlp(hidden = 8) @Subdomains(boxes = 10001)")
        .says("SF128 3:45")
        .telling("the number of boxes, 10001, is 10001, above the budget of 10000; take fewer");
    bends("@Mlp(hidden = {300, 300}) @Subdomains(boxes = 1000)")
        .says("SF128 3:1")
        .telling("is 91201000, above the budget of 50000000; take fewer boxes");
    bends("@Mlp(hidden = 8) @Subdomains(boxes = 10000)").says();
  }

  @Test
  void refusesWindowsWhoseMatrixMemoryCannotHold() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Coordinate(name = "y", max = 1)
            @Unknown(name = "u") @Windows(space = 2000000, time = 2000000) class P {
              @Equation static double bends(double lap_u) { return lap_u + 1; }
              @Boundary static double ends(double u) { return u; }
            }
            """)
        .says("SF128 2:22")
        .telling("is 16000000000000000000000000, above the budget of 50000000; take fewer");
  }

  @Test
  void refusesMoreDerivativesThanCodeHolds() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1, dimension = 40)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double plate(double bilap_u) { return bilap_u - 1; }
              @Boundary static double edge(double u) { return u; }
              @Boundary static double hinge(double lap_u) { return lap_u; }
            }
            """)
        .says("SF128 3:27");
  }

  @Test
  void acceptsAHundredDimensions() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1, dimension = 100)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double poisson(double[] x, double lap_u) {
                return lap_u + Math.PI * Math.PI * u(x);
              }
              @Boundary static double edge(double[] x, double u) { return u - u(x); }
              @Exact static double u(double[] x) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) { sum += Math.cos(Math.PI * x[i]); }
                return sum;
              }
            }
            """)
        .says();
  }
}
