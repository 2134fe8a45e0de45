package dev.strongform.kernel.scalar;

/**
 * The complementary error function, by the rational minimax approximations of Cody (Rational
 * Chebyshev approximations for the error function, Mathematics of Computation 23, 1969).
 */
final class ErrorFunction {
  private static final double INVERSE_ROOT_PI = 0.56418958354775628695;

  /** Where the approximation changes, from erf to erfc and from the middle to the tail. */
  private static final double NEAR = 0.46875;

  private static final double FAR = 4;

  // Coefficients from the highest power down.
  private static final double[] NEAR_NUMERATOR = {
    1.85777706184603153e-1,
    3.16112374387056560e0,
    1.13864154151050156e2,
    3.77485237685302021e2,
    3.20937758913846947e3
  };
  private static final double[] NEAR_DENOMINATOR = {
    1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
  };
  private static final double[] MIDDLE_NUMERATOR = {
    2.15311535474403846e-8,
    5.64188496988670089e-1,
    8.88314979438837594e0,
    6.61191906371416295e1,
    2.98635138197400131e2,
    8.81952221241769090e2,
    1.71204761263407058e3,
    2.05107837782607147e3,
    1.23033935479799725e3
  };
  private static final double[] MIDDLE_DENOMINATOR = {
    1,
    1.57449261107098347e1,
    1.17693950891312499e2,
    5.37181101862009858e2,
    1.62138957456669019e3,
    3.29079923573345963e3,
    4.36261909014324716e3,
    3.43936767414372164e3,
    1.23033935480374942e3
  };
  private static final double[] FAR_NUMERATOR = {
    1.63153871373020978e-2,
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4
  };
  private static final double[] FAR_DENOMINATOR = {
    1,
    2.56852019228982242e0,
    1.87295284992346725e0,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
  };

  private ErrorFunction() {}

  /** {@code erfc(x)}, to a few units in the last place; in the tail relative to {@code exp}. */
  static double complement(double x) {
    double size = Math.abs(x);
    if (size <= NEAR) {
      return 1 - x * ratio(NEAR_NUMERATOR, NEAR_DENOMINATOR, x * x);
    }
    double tail = size <= FAR ? middle(size) : far(size);
    return x > 0 ? tail : 2 - tail;
  }

  private static double middle(double size) {
    return Math.exp(-size * size) * ratio(MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR, size);
  }

  private static double far(double size) {
    double q = 1 / (size * size);
    double r = q * ratio(FAR_NUMERATOR, FAR_DENOMINATOR, q);
    return Math.exp(-size * size) / size * (INVERSE_ROOT_PI - r);
  }

  private static double ratio(double[] numerator, double[] denominator, double x) {
    return polynomial(numerator, x) / polynomial(denominator, x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
