package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class DataTest {
  private static final String RING =
      """
      @Coordinate(name = "x", min = -1, max = 1) @Periodic("x") @Time(name = "t", max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
        METHOD
      }
      """;

  private static Checked ring(String method) {
    return Checked.problem(RING.replace("METHOD", method));
  }

  @Test
  void warnsOfInitialDataWhoseSlopeJumpsAcrossTheSeam() {
    ring("@Initial static double start(double x, double u) { return 2 * u - 4 * x * x; }")
        .says("SF145 4:26")
        .telling("u_x jumps by 8 across the periodic seam of x (x = -1 and x = 1)");
  }

  @Test
  void warnsOfAnAnsatzThatJumpsAcrossTheSeam() {
    ring("@Ansatz static double u(double x, double t, double net) "
            + "{ return x * x * Math.cos(Math.PI * x) + t * net; }")
        .says("SF145 4:25")
        .telling("u_x jumps by 4 ");
  }

  @Test
  void acceptsDataThatClose() {
    ring("@Initial static double start(double x, double u) { return u - Math.sin(Math.PI * x); }")
        .says();
    ring("@Initial static double start(double x, double u) { return u - (1 - x * x) * (1 - x * x); }")
        .says();
  }

  private static final String ROD =
      """
      @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
      @Unknown(name = "u") @Mlp(hidden = 8) class P {
        @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
        @Initial static double start(double x, double u) { return u - START; }
        @Boundary("x = 0") static double left(double u) { return u - 1; }
        @Boundary("x = 1") static double right(double u_x) { return u_x; }
      }
      """;

  @Test
  void warnsOfDataThatContradictEachOther() {
    Checked.problem(ROD.replace("START", "Math.exp(x) * 1.5"))
        .says("SF146 5:36")
        .telling(
            "start and left contradict each other where they meet (x = 0, t = 0): they differ by 0.5");
  }

  @Test
  void acceptsDataThatMeet() {
    Checked.problem(ROD.replace("START", "Math.cos(x)")).says();
  }
}
