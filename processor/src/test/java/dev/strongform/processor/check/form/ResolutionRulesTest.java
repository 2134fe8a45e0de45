package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/**
 * A name or a call in a body that leads nowhere, or where it must not, one message at its place.
 */
class ResolutionRulesTest {
  @Test
  void aNameIsDeclared() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double NU = 1;
            @Equation static double e(double x, double u, double u_x) {
              double y = 2 * ^NV;
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.UNRESOLVED_NAME);
  }

  @Test
  void aNameOfAnotherClassIsDeclared() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = Math^.PIE + Math.PI;
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.UNRESOLVED_NAME);
  }

  @Test
  void aNameInAConstantIsDeclared() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double NU = 2 * ^FOO;
            @Equation static double e(double x, double u, double u_x) {
              double y = NU;
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.UNRESOLVED_NAME);
  }

  @Test
  void aCallResolves() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = Math^.sinn(x);
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.UNRESOLVED_CALL);
  }

  @Test
  void aCallHasItsArguments() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static double twice(double x) { return 2 * x; }
            @Equation static double e(double x, double u, double u_x) {
              double y = ^twice(x, u);
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.UNRESOLVED_CALL);
  }

  @Test
  void thereIsNoRecursion() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static double ^f(int n) { return n == 0 ? 1 : g(n); }
            static double g(int n) { return f(n - 1); }
            @Equation static double e(double x, double u, double u_x) {
              double y = f(2);
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.RECURSION);
  }

  @Test
  void anOpaqueCallTakesNoUnknown() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = Double.max(x, 1) + Double^.max(u, 1);
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.OPAQUE_CALL);
  }

  @Test
  void anOpaqueCallTakesNoUnknownThroughAHelper() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static double help(double x) { return Double^.sum(x, 1); }
            @Equation static double e(double x, double u, double u_x) {
              double z = 2 * u;
              double y = help(z);
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.OPAQUE_CALL);
  }

  @Test
  void aConstantHasAValue() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static double NU = 2;
            @Equation static double e(double x, double u, double u_x) {
              double y = ^NU;
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.CONSTANT_WITHOUT_VALUE);
  }

  @Test
  void aConstantIsSetWhereItIsDeclared() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double ^NU;
            static { NU = 2; }
            @Equation static double e(double x, double u, double u_x) {
              double y = NU;
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.CONSTANT_WITHOUT_VALUE);
  }

  @Test
  void aVariableHasAValue() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y;
              if (x > 0) { y = 1; }
              double z = ^y;
              return x + u + u_x;
            }
            """)
        .rejectedBy(BodyRule.UNASSIGNED_VARIABLE);
  }

  @Test
  void everyPathReturns() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double ^e(double x, double u) {
              if (x > 0) { return u; }
            }
            """)
        .rejectedBy(BodyRule.MISSING_RETURN);
  }

  @Test
  void aHelperThatOnlyAConstantCallsIsChecked() {
    Compiled.problem(
            "@Coordinate(name = \"x\", min = 0, max = 1)\n@Unknown(name = \"u\")",
            """
            static final double K = f();
            static double f() { return 3 ^/ 2; }
            @Equation static double e(double u, double u_x) { return u_x - K * u; }
            """)
        .rejectedBy(BodyRule.INTEGER_DIVISION);
  }
}
