package dev.strongform.processor.check.form;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.testing.Compiled;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A mistake in a method's signature, one message at its place. */
class MethodRulesTest {
  @Test
  void allNamesOfTheGrammarAreAccepted() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = -Math.PI, max = Math.PI)
            @Coordinate(name = "theta", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            @Unknown(name = "v")
            """,
            """
              static final double END = Math.PI;
              @Equation static double one(double x, double theta, double t, double u, double u_tx,
                  double u_xxt, double u_theta_theta, double u_x_theta, double[] grad_u, double lap_u,
                  double bilap_u, double q, double q_x, double q_xx) {
                return x + theta + t + u + u_tx + u_xxt + u_theta_theta + u_x_theta + grad_u[1] + lap_u
                    + bilap_u + q + q_x + q_xx;
              }
              @Equation static double two(double v) { return v; }
              @Quantity static double q(double x, double u_x) { return x * u_x; }
              @Initial static double start(double u_t, double x) { return u_t - x; }
              @Boundary({"x = -PI", "theta"}) static double flow(double u_n) { return u_n; }
              @Boundary("x = END") static double other(double u_x, double[] normal) {
                return u_x * normal[0];
              }
              @Ansatz static double u(double x, double net, double net_v) { return x * net + net_v; }
            """)
        .accepted();
  }

  @Test
  void annotatedMethodsAreStatic() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation double ^balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(MethodRule.NOT_STATIC);
  }

  @Test
  void annotatedMethodsReturnDouble() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static ^float balance(double u, double u_x) { double s = u + u_x; return 1; }
            """)
        .rejectedBy(MethodRule.NOT_DOUBLE);
  }

  @Test
  void annotatedMethodsHaveABody() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static native double ^balance(double u, double u_x);
            """)
        .rejectedBy(MethodRule.NO_BODY);
  }

  @Test
  void aMethodHasOneRole() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation @Initial static double ^both(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(MethodRule.SEVERAL_ROLES);
  }

  @Test
  void termsAreDistinct() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary static double ^balance(double u) { return u; }
            """)
        .rejectedBy(MethodRule.DUPLICATE_TERM);
  }

  @Test
  void aParameterStandsForSomething() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double momentum(double u, double u_t, double ^v_x, double u_xx) {
              return u_t + u * v_x - u_xx;
            }
            """)
        .rejectedBy(MethodRule.UNKNOWN_NAME);
  }

  @Test
  void theTimeIsKnownByItsWord() {
    assertMeant("time", "s");
    assertMeant("S", "s");
    assertMeant("X", "x");
    assertMeant("ux_x", "u_xx");
  }

  private static void assertMeant(String written, String meant) {
    Compiled compiled =
        Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(name = "s", max = 1)
            @Unknown(name = "u")
            """,
            "@Equation static double heat(double u_s, double u_xx, double ^WRITTEN) {"
                    .replace("WRITTEN", written)
                + " return u_s - u_xx; }");
    compiled.rejectedBy(MethodRule.UNKNOWN_NAME);
    String message = compiled.diagnostics().get(0).getMessage(Locale.ROOT);
    assertTrue(message.contains("; did you mean " + meant + "?; the names are"), message);
  }

  @Test
  void aParameterHasItsType() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u, ^double grad_u) { return grad_u - u; }
            """)
        .rejectedBy(MethodRule.WRONG_PARAMETER_TYPE);
  }

  @Test
  void aVectorCoordinateIsAnArray() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1, dimension = 3)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(^double x, double lap_u) { return lap_u - x; }
            """)
        .rejectedBy(MethodRule.WRONG_PARAMETER_TYPE);
  }

  @Test
  void theNormalIsOnTheBoundary() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u, double ^u_n) { return u_n - u; }
            """)
        .rejectedBy(MethodRule.NAME_NOT_HERE);
  }

  @Test
  void theNetworkIsInTheAnsatz() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u, double ^net) { return net - u; }
            """)
        .rejectedBy(MethodRule.NAME_NOT_HERE);
  }

  @Test
  void anAnsatzIsOfTheNetwork() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Ansatz static double u(double x, double ^u) { return x * u; }
            """)
        .rejectedBy(MethodRule.NAME_NOT_HERE);
  }

  @Test
  void ordersAreFourAtMost() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double ^u_xxxxx) { return u_xxxxx; }
            """)
        .rejectedBy(MethodRule.ORDER_TOO_HIGH);
  }

  @Test
  void vectorDerivativesAreFirst() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1, dimension = 3)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double ^u_xx) { return u_xx; }
            """)
        .rejectedBy(MethodRule.VECTOR_DERIVATIVE);
  }

  @Test
  void aParameterIsUsed() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double ^x, double u, double u_x) { return u_x - u; }
            """)
        .remarkedBy(MethodRule.UNUSED_PARAMETER);
  }

  @Test
  void aTermHoldsAnUnknown() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary static double ^ends(double x) { return x; }
            """)
        .rejectedBy(MethodRule.TERM_WITHOUT_UNKNOWN);
  }
}
