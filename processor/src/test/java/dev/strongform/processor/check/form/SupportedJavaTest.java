package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** The Java that a body may use, and each piece that it may not, at its character. */
class SupportedJavaTest {
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
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
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
  }

  @Test
  void aBodyThatIsNotUnderstoodRaisesNothingElse() {
    Compiled.problem(
            "@Coordinate(name = \"x\", min = 0, max = 1)\n@Unknown(name = \"u\")",
            "@Equation static double e(double x, double u) { double y; ^while (true) { y += x; } }")
        .rejectedBy(BodyRule.UNSUPPORTED_JAVA);
  }
}
