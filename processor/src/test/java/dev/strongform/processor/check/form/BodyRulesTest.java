package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** One mistake in a body, one message at its character. */
class BodyRulesTest {
  @Test
  void theJavaOfTheLanguageIsAccepted() {
    Compiled.file(
            "P",
            """
            package demo;
            import static java.lang.Math.*;
            import static java.lang.Math.sin;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = 0, max = 1, dimension = 3)
            @Unknown(name = "u")
            final class P {
              static final double[] A = {1, 2.5, -3};
              static final double[][] M = {{1, 0}, {0, 1}};
              static final int N = A.length;
              static final double NU = 0.01 / PI, HALF = 1.0 / 2, START = twice(HALF);
              static final class Law {
                static final double K = 2;
                static double flux(double u) { return K * u + NU; }
              }
              @Equation static double e(double[] x, double u, double[] u_x, double lap_u) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                  sum += sin(PI * x[i]) * u_x[i];
                }
                for (int k = N - 1; 0 <= k; k -= 2) sum -= A[k] * cos(k * u);
                for (double a : A) { sum *= a; }
                double scale;
                if (u > 0 && !(u >= 1) || x[0] == 0) { scale = 1; } else { scale = -2; }
                final var half = N / 2;
                int m = 7 / 2;
                sum++;
                return lap_u - scale * Law.flux(sum) + (u < 0 ? exp(-u) : 1 / (1 + u)) + power(u, half)
                    + M[1][0] + (double) m + Math.max(3, 4) % 2 + twice(u) + Integer.MAX_VALUE
                    + 4 / 2 + START + Math.floor(x[1]) + Double.hashCode(x[2]) + 2L + 0x10;
              }
              static double power(double base, int n) {
                double p = 1;
                for (int i = 0; i < n; i++) p *= base;
                return p;
              }
              private static double twice(int n) { return n; }
              private static double twice(double v) { return 2 * v; }
              public static void main(String[] args) { System.out.println("not reached"); }
            }
            """)
        .accepted();
  }

  @Test
  void thereIsNoWhile() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              ^while (x < 1) { }
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoLambda() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = ^() -> 1.0;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoString() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              var s = ^"a";
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoOtherType() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              ^String s;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoArithmeticOfBits() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              int k = 3 ^& 1;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoRandomNumber() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = x + Math^.random();
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoReturnWithinALoop() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              for (int i = 0; i < 3; i++) {
                ^return x;
              }
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void aLoopCountsAnInt() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              ^for (double y = 0; y < 3; y++) { }
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void aLoopLeavesItsIndexAlone() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              ^for (int i = 0; i < 3; i++) { i = 2; }
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void anAssignmentIsAStatement() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = 1 + (x ^= 2);
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void thereIsNoCastOfACoordinateToInt() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              int k = ^(int) x;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

  @Test
  void aHelperIsStatic() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            double ^help(double x) { return x; }
            @Equation static double e(double x, double u, double u_x) {
              double y = help(x);
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }

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
        .rejectedBy(Rule.UNRESOLVED_NAME);
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
        .rejectedBy(Rule.UNRESOLVED_NAME);
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
        .rejectedBy(Rule.UNRESOLVED_NAME);
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
        .rejectedBy(Rule.UNRESOLVED_CALL);
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
        .rejectedBy(Rule.UNRESOLVED_CALL);
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
        .rejectedBy(Rule.RECURSION);
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
        .rejectedBy(Rule.OPAQUE_CALL);
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
        .rejectedBy(Rule.OPAQUE_CALL);
  }

  @Test
  void aLoopIsConstant() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static int n(double x) { return x > 0 ? 1 : 2; }
            @Equation static double e(double x, double u, double u_x) {
              for (int i = 0; i < ^n(x); i++) { }
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.LOOP_NOT_CONSTANT);
  }

  @Test
  void aLoopIsConstantInEveryCall() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static int k(double u) { return u > 0 ? 1 : 2; }
            static double power(double x, int n) {
              double p = 1;
              for (int i = 0; i < ^n; i++) { p *= x; }
              return p;
            }
            @Equation static double e(double x, double u, double u_x) {
              double y = power(x, 3) + power(x, k(u));
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.LOOP_NOT_CONSTANT);
  }

  @Test
  void anIndexIsConstant() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double[] A = {1, 2};
            static int k(double x) { return x > 0 ? 1 : 0; }
            @Equation static double e(double x, double u, double u_x) {
              double y = A[^k(x)];
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.INDEX_NOT_CONSTANT);
  }

  @Test
  void anIndexIsInRange() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double[] A = {1, 2};
            @Equation static double e(double x, double u, double u_x) {
              double y = A[1] + A[^2];
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.INDEX_OUT_OF_RANGE);
  }

  @Test
  void anIndexIsInRangeOfTheGradient() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u, double[] grad_u) {
              double y = grad_u[0] + grad_u[^1];
              return u;
            }
            """)
        .rejectedBy(Rule.INDEX_OUT_OF_RANGE);
  }

  @Test
  void anIntegerDivisionKeepsItsRemainder() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = 1 ^/ 2 * u_x;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.INTEGER_DIVISION);
  }

  @Test
  void anIntegerDivisionKeepsItsRemainderInAConstant() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double HALF = 1 ^/ 2;
            @Equation static double e(double x, double u, double u_x) {
              double y = HALF;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.INTEGER_DIVISION);
  }

  @Test
  void anIntegerDivisionByACounterKeepsItsRemainder() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = 0;
              for (int k = 1; k < 4; k++) {
                y += 1 ^/ k;
              }
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.INTEGER_DIVISION);
  }

  @Test
  void anIntegerDivisionOfAnArgumentKeepsItsRemainder() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = Math.pow(x, 1 ^/ 3);
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.INTEGER_DIVISION);
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
        .rejectedBy(Rule.CONSTANT_WITHOUT_VALUE);
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
        .rejectedBy(Rule.CONSTANT_WITHOUT_VALUE);
  }

  @Test
  void aConstantIsFinite() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double ^NU = 1e300 * 1e300;
            @Equation static double e(double x, double u, double u_x) {
              double y = NU;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.CONSTANT_NOT_FINITE);
  }

  @Test
  void aFunctionOfConstantsIsFinite() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = Math^.log(-1);
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.CONSTANT_NOT_FINITE);
  }

  @Test
  void nothingIsDividedByZero() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            static final double ONE = 1;
            @Equation static double e(double x, double u, double u_x) {
              double y = x ^/ (ONE - 1);
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.DIVISION_BY_ZERO);
  }

  @Test
  void aFunctionOfAnUnknownHasADerivative() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = Math.floor(x) + Math^.floor(u_x);
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.NOT_DIFFERENTIABLE);
  }

  @Test
  void anUnknownIsNotCutOff() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = u ^% 1;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.NOT_DIFFERENTIABLE);
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
        .rejectedBy(Rule.UNASSIGNED_VARIABLE);
  }

  @Test
  void aConditionIsTrueOrFalse() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              double y = ^x ? 1 : 2;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.TYPE_MISMATCH);
  }

  @Test
  void anIntegerIsNotSetToADouble() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double x, double u, double u_x) {
              int k = 1 ^+ x;
              return x + u + u_x;
            }
            """)
        .rejectedBy(Rule.TYPE_MISMATCH);
  }

  @Test
  void aVectorIsNotANumber() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u, double[] grad_u) {
              double y = 1 + ^grad_u;
              return u;
            }
            """)
        .rejectedBy(Rule.TYPE_MISMATCH);
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
        .rejectedBy(Rule.MISSING_RETURN);
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
        .rejectedBy(Rule.INTEGER_DIVISION);
  }

  @Test
  void aBodyThatIsNotUnderstoodRaisesNothingElse() {
    Compiled.problem(
            "@Coordinate(name = \"x\", min = 0, max = 1)\n@Unknown(name = \"u\")",
            "@Equation static double e(double x, double u) { double y; ^while (true) { y += x; } }")
        .rejectedBy(Rule.UNSUPPORTED_JAVA);
  }
}
