package dev.strongform.processor.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal with the fewest digits that reads back as a given double: {@code d.ddd *
 * 10^exponent}.
 *
 * <p>A rule of our own, because what {@link Double#toString(double)} prints changed in Java 19
 * while generated sources must stay the same to the byte.
 *
 * @param negative whether a minus sign stands in front
 * @param digits the significant digits, without zeros at the end (but "0" for zero)
 * @param exponent the power of ten of the first digit
 */
public record ShortestDecimal(boolean negative, String digits, int exponent) {
  private static final int ENOUGH_DIGITS = 17;

  /** Two decimals of at most so many digits never read as the same normal double. */
  private static final int DISTINCT_DIGITS = 15;

  private static final int LEAST_PLAIN_EXPONENT = -3;
  private static final int LARGEST_PLAIN_EXPONENT = 6;

  /**
   * The shortest decimal of a number.
   *
   * @throws IllegalArgumentException if the number is not finite
   */
  public static ShortestDecimal of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no decimal is " + value);
    }
    if (value == 0) {
      return new ShortestDecimal(false, "0", 0);
    }
    BigDecimal decimal = shortest(Math.abs(value));
    String digits = decimal.stripTrailingZeros().unscaledValue().toString();
    return new ShortestDecimal(value < 0, digits, decimal.precision() - decimal.scale() - 1);
  }

  /**
   * Zeros at the end left aside. A decimal of up to 15 digits that reads as the number is the
   * number rounded to 15 digits, so the search starts there.
   */
  private static BigDecimal shortest(double size) {
    BigDecimal exact = new BigDecimal(size);
    BigDecimal decimal = exact;
    for (int digits = size < Double.MIN_NORMAL ? 1 : DISTINCT_DIGITS;
        digits <= ENOUGH_DIGITS;
        digits++) {
      decimal = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (decimal.doubleValue() == size) {
        break;
      }
    }
    return decimal;
  }

  /** As Java writes a double: {@code 0.001}, {@code 2.0}, {@code 1.5E-4}; without its sign. */
  public String asJava() {
    if (isPlain()) {
      String plain = plainDigits();
      return plain.contains(".") ? plain : plain + ".0";
    }
    return digits.charAt(0)
        + "."
        + (digits.length() == 1 ? "0" : digits.substring(1))
        + "E"
        + exponent;
  }

  /** As one writes it by hand: {@code 0.001}, {@code 2}, {@code 1.5e-4}; without its sign. */
  public String asText() {
    return isPlain() ? plainDigits() : mantissa() + "e" + exponent;
  }

  /** The digits with a point after the first. */
  public String mantissa() {
    return digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
  }

  /** Whether it is customary to write it without a power of ten. */
  public boolean isPlain() {
    return exponent >= LEAST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT;
  }

  private String plainDigits() {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int whole = exponent + 1;
    return digits.length() <= whole
        ? digits + "0".repeat(whole - digits.length())
        : digits.substring(0, whole) + "." + digits.substring(whole);
  }
}
