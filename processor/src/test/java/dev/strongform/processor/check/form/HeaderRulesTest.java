package dev.strongform.processor.check.form;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.testing.Compiled;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A mistake in the symbols of a class, one message at its place. */
class HeaderRulesTest {
  @Test
  void aSoundHeaderIsAccepted() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = -Math.PI, max = Math.PI)
            @Coordinate(name = "theta", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            @Unknown(name = "v")
            @Mlp(of = "u", hidden = 8)
            @Mlp(activation = Activation.SINE)
            @Periodic({"x", "theta"})
            @Training(method = "adam", batch = 64, weights = "heat = 1e2")
            @Reference("table.csv")
            """,
            """
              @Equation static double heat(double u_t, double u_xx, double u_theta_theta) {
                return u_t - u_xx - u_theta_theta;
              }
              @Equation static double second(double v, double u, double u_xtheta) {
                return v - u - u_xtheta;
              }
            """
                .replace("u_xtheta", "u_x_theta"))
        .accepted();
  }

  @Test
  void aProblemIsNotNested() {
    Compiled.file(
            "Outer",
            """
            package demo;
            import dev.strongform.annotations.*;
            class Outer {
              @Problem
              static final ^class Inner {}
            }
            """)
        .rejectedBy(HeaderRule.NESTED_PROBLEM);
  }

  @Test
  void aProblemIsAClass() {
    Compiled.file(
            "P",
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            ^interface P {
              @Equation static double balance(double u, double u_x) { return u_x - u; }
            }
            """)
        .rejectedBy(HeaderRule.NOT_A_CLASS);
  }

  @Test
  void aProblemHasAnAxis() {
    Compiled.problem(
            """
            @Unknown(name = "u")
            """,
            """
            @Equation static double zero(double u) { return u; }
            """)
        .rejectedBy(HeaderRule.NO_AXIS);
  }

  @Test
  void aProblemHasAnUnknown() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.NO_UNKNOWN);
  }

  @Test
  void aProblemHasAnEquation() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Boundary static double ends(double u) { return u; }
            """)
        .rejectedBy(HeaderRule.NO_EQUATION);
  }

  @Test
  void aNameIsNotReserved() {
    Compiled.problem(
            """
            @Coordinate(name = ^"n", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u) { return u; }
            """)
        .rejectedBy(HeaderRule.BAD_NAME);
  }

  @Test
  void aNameHasNoBar() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = ^"u_v")
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.BAD_NAME);
  }

  @Test
  void aNameIsAName() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Time(name = ^"2t", max = 1)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.BAD_NAME);
  }

  @Test
  void aQuantityIsNotCalledLikeADerivative() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Quantity static double ^flux_total(double u) { return u; }
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.BAD_NAME);
  }

  @Test
  void namesAreDistinct() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Coordinate(name = ^"x", min = 0, max = 2)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.DUPLICATE_NAME);
  }

  @Test
  void anUnknownIsNotACoordinate() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Unknown(name = ^"x")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.DUPLICATE_NAME);
  }

  @Test
  void aDerivativeReadsInOneWay() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Coordinate(name = ^"xx", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.READS_TWO_WAYS);
  }

  @Test
  void aRangeIsFinite() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1 ^/ 0.0)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.RANGE_NOT_FINITE);
  }

  @Test
  void aRangeIsNotReversed() {
    Compiled.problem(
            """
            @Coordinate(name = "y", min = 0, max = 1)
            @Coordinate(name = "x", min = 0, max = ^-1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.RANGE_EMPTY);
  }

  @Test
  void theTimeIsNotEmpty() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(min = 2, max = ^2)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.RANGE_EMPTY);
  }

  @Test
  void aDimensionIsPositive() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1, dimension = ^0)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.DIMENSION_NOT_POSITIVE);
  }

  @Test
  void theSamplingIsKnown() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(sampling = ^"random")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_NAME);
  }

  @Test
  void aSlipInTheSamplingIsUnderstood() {
    assertMeant("sampling", "sobel", "sobol");
    assertMeant("resampling", "rar_d", "rar-d");
  }

  private static void assertMeant(String setting, String written, String meant) {
    Compiled compiled =
        Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(SETTING = ^"WRITTEN")
            """
                .replace("SETTING", setting)
                .replace("WRITTEN", written),
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """);
    compiled.rejectedBy(HeaderRule.TRAINING_NAME);
    String message = compiled.diagnostics().get(0).getMessage(Locale.ROOT);
    assertTrue(message.endsWith("; did you mean " + meant + "?"), message);
  }

  @Test
  void anUnknownIsUsed() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Unknown(name = ^"v")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Equation static double again(double u, double u_xx) { return u_xx - u; }
            """)
        .rejectedBy(HeaderRule.UNUSED_UNKNOWN);
  }

  @Test
  void anUnknownHasAnEquation() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Unknown(name = ^"v")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Equation static double again(double u, double u_xx) { return u_xx - u; }
            @Boundary static double ends(double v) { return v; }
            """)
        .rejectedBy(HeaderRule.UNKNOWN_WITHOUT_EQUATION);
  }

  @Test
  void thereAreEquationsEnough() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Unknown(name = "v")
            """,
            """
            @Equation static double only(double u_x, double v) { return u_x - v; }
            """)
        .remarkedBy(HeaderRule.FEWER_EQUATIONS);
  }
}
