package dev.strongform.processor.expression;

import org.jspecify.annotations.Nullable;

/**
 * How a reader would write the absolute value of a number: a short decimal, or a small rational
 * multiple of a power of pi.
 *
 * @param decimal the decimal that stands above the fraction bar; null for 1
 * @param piPower the power of pi above the bar
 * @param denominator the whole number below the bar
 */
public record NumberForm(@Nullable ShortestDecimal decimal, int piPower, int denominator) {
  private static final int SHORT_DIGITS = 4;
  private static final int LARGEST_DENOMINATOR = 180;
  private static final int LARGEST_OVER_BAR = 16;
  private static final int LARGEST_NUMERATOR = 10_000;
  private static final int LARGEST_PI_POWER = 4;
  private static final int TOLERANCE_IN_ULPS = 4;

  /** The form above a bar that is there anyway: simple decimals become fractions too. */
  static NumberForm overBar(double value) {
    double size = Math.abs(value);
    NumberForm fraction = size < 1 ? multipleOf(size, 1, 0) : null;
    return fraction != null && fraction.denominator <= LARGEST_OVER_BAR ? fraction : of(value);
  }

  /** The form of a number's absolute value. */
  public static NumberForm of(double value) {
    double size = Math.abs(value);
    NumberForm plain = new NumberForm(ShortestDecimal.of(size), 0, 1);
    if (size == 0 || ShortestDecimal.of(size).digits().length() <= SHORT_DIGITS) {
      return size == 1 ? new NumberForm(null, 0, 1) : plain;
    }
    double power = 1;
    for (int k = 0; k <= LARGEST_PI_POWER; k++) {
      NumberForm form = multipleOf(size, power, k);
      if (form != null) {
        return form;
      }
      power *= Math.PI;
    }
    return plain;
  }

  /** Whether it is the number 1, which needs no writing before a factor. */
  boolean isOne() {
    return decimal == null && piPower == 0 && denominator == 1;
  }

  private static @Nullable NumberForm multipleOf(double size, double unit, int piPower) {
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      double numerator = StrictMath.rint(size * denominator / unit);
      boolean fits = numerator >= 1 && numerator <= LARGEST_NUMERATOR;
      double error = Math.abs(numerator * unit / denominator - size);
      if (fits && error <= TOLERANCE_IN_ULPS * Math.ulp(size)) {
        ShortestDecimal whole = numerator == 1 ? null : ShortestDecimal.of(numerator);
        return new NumberForm(whole, piPower, denominator);
      }
    }
    return null;
  }
}
