package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DataRule;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** A mistake in coefficients to identify or in data, one message at its place. */
class DataRulesTest {
  private static final String HEADER =
      """
      @Coordinate(name = "x", min = 0, max = 1)
      @Unknown(name = "u")
      """;

  private static Compiled problem(String members) {
    return Compiled.problem(HEADER, members);
  }

  @Test
  void coefficientsAndDataAreAccepted() {
    problem(
            """
            static final double HALF = 0.5;
            @Trainable(exact = 2, positive = true) static double k = HALF * 3;
            @Trainable static final double shift = -1;
            static double twice(double a) { return 2 * a * shift; }
            @Equation static double e(double u_xx, double u, double k) { return k * u_xx - u; }
            @Observation(data = "a.csv") static double d(double u, double seen, double size_1) {
              return (u - seen) * size_1 + twice(k);
            }
            @Observation(fromExact = 9, noise = 0.1) static double s(double u, double seen) {
              return 3 * (seen - u);
            }
            @Exact static double u(double x) { return Math.sinh(x / Math.sqrt(k)); }
            """)
        .accepted();
  }

  @Test
  void dataStandForEquationsAndConditions() {
    problem(
            """
            @Observation(data = "a.csv") static double d(double u, double seen) {
              return u - seen;
            }
            """)
        .accepted();
  }

  @Test
  void aCoefficientIsStatic() {
    problem(
            """
            @Trainable double ^k = 1;
            @Equation static double e(double u_x, double u, double k) { return k * u_x - u; }
            """)
        .rejectedBy(DataRule.TRAINABLE_FIELD);
  }

  @Test
  void aCoefficientIsADouble() {
    problem(
            """
            @Trainable static int ^k = 1;
            @Equation static double e(double u_x, double u) { return u_x - u; }
            """)
        .rejectedBy(DataRule.TRAINABLE_FIELD);
  }

  @Test
  void aCoefficientStartsSomewhere() {
    problem(
            """
            @Trainable static double ^k;
            @Equation static double e(double u_x, double u) { return k * u_x - u; }
            """)
        .rejectedBy(DataRule.TRAINABLE_FIELD);
  }

  @Test
  void aCoefficientIsOfTheProblemsClass() {
    problem(
            """
            static class Law { @Trainable static double ^k = 1; }
            @Equation static double e(double u_x, double u) { return Law.k * u_x - u; }
            """)
        .rejectedBy(DataRule.TRAINABLE_FIELD);
  }

  @Test
  void aPositiveCoefficientStartsAboveZero() {
    problem(
            """
            @Trainable(positive = true) static double ^k = -1;
            @Equation static double e(double u_x, double u) { return k * u_x - u; }
            """)
        .rejectedBy(DataRule.TRAINABLE_NOT_POSITIVE);
  }

  @Test
  void aPositiveCoefficientIsExactlyAboveZero() {
    problem(
            """
            @Trainable(exact = ^-2, positive = true) static double k = 1;
            @Equation static double e(double u_x, double u) { return k * u_x - u; }
            """)
        .rejectedBy(DataRule.TRAINABLE_NOT_POSITIVE);
  }

  @Test
  void aCoefficientIsNotCalledLikeAnUnknown() {
    problem(
            """
            @Trainable static double ^u = 1;
            @Equation static double e(double u_x) { return u_x - 1; }
            """)
        .rejectedBy(HeaderRule.DUPLICATE_NAME);
  }

  @Test
  void aConstantIsNotMadeOfACoefficient() {
    problem(
            """
            @Trainable static double k = 1;
            static final double TWICE = 2 * ^k;
            @Equation static double e(double u_x, double u) { return TWICE * u_x - u; }
            """)
        .rejectedBy(BodyRule.CONSTANT_WITHOUT_VALUE);
  }

  @Test
  void dataHaveASource() {
    problem(
            """
            ^@Observation static double d(double u, double seen) { return u - seen; }
            """)
        .rejectedBy(DataRule.OBSERVATION_SOURCE);
  }

  @Test
  void dataHaveOneSource() {
    problem(
            """
            @Observation(data = ^"a.csv", fromExact = 3) static double d(double u, double seen) {
              return u - seen;
            }
            @Exact static double u(double x) { return x; }
            """)
        .rejectedBy(DataRule.OBSERVATION_SOURCE);
  }

  @Test
  void samplesFillOneColumn() {
    problem(
            """
            @Observation(fromExact = 3) static double ^d(double u, double one, double two) {
              return u - one - two;
            }
            @Exact static double u(double x) { return x; }
            """)
        .rejectedBy(DataRule.OBSERVATION_COLUMNS);
  }

  @Test
  void noiseIsNotNegative() {
    problem(
            """
            @Observation(fromExact = 3, noise = ^-1) static double d(double u, double seen) {
              return u - seen;
            }
            @Exact static double u(double x) { return x; }
            """)
        .rejectedBy(DataRule.OBSERVATION_NUMBER);
  }

  @Test
  void aSlipInADerivativeIsNoColumn() {
    problem(
            """
            @Observation(data = "a.csv") static double d(double u, double ^u_z) {
              return u - u_z;
            }
            """)
        .rejectedBy(MethodRule.UNKNOWN_NAME);
  }

  @Test
  void onlyDataHaveColumns() {
    problem(
            """
            @Equation static double e(double u_x, double ^seen) { return u_x - seen; }
            """)
        .rejectedBy(MethodRule.UNKNOWN_NAME);
  }
}
