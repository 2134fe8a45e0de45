package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** A number in a body that cannot be meant, one message at its place. */
class NumberRulesTest {
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
        .rejectedBy(BodyRule.LOOP_NOT_CONSTANT);
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
        .rejectedBy(BodyRule.LOOP_NOT_CONSTANT);
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
        .rejectedBy(BodyRule.INDEX_NOT_CONSTANT);
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
        .rejectedBy(BodyRule.INDEX_OUT_OF_RANGE);
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
        .rejectedBy(BodyRule.INDEX_OUT_OF_RANGE);
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
        .rejectedBy(BodyRule.INTEGER_DIVISION);
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
        .rejectedBy(BodyRule.INTEGER_DIVISION);
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
        .rejectedBy(BodyRule.INTEGER_DIVISION);
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
        .rejectedBy(BodyRule.INTEGER_DIVISION);
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
        .rejectedBy(BodyRule.CONSTANT_NOT_FINITE);
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
        .rejectedBy(BodyRule.CONSTANT_NOT_FINITE);
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
        .rejectedBy(BodyRule.DIVISION_BY_ZERO);
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
        .rejectedBy(BodyRule.NOT_DIFFERENTIABLE);
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
        .rejectedBy(BodyRule.NOT_DIFFERENTIABLE);
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
        .rejectedBy(BodyRule.TYPE_MISMATCH);
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
        .rejectedBy(BodyRule.TYPE_MISMATCH);
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
        .rejectedBy(BodyRule.TYPE_MISMATCH);
  }
}
