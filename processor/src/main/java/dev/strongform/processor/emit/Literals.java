package dev.strongform.processor.emit;

import dev.strongform.processor.expression.ShortestDecimal;

/** Java literals of doubles: the shortest decimals that read back equal, the same on every Java. */
public final class Literals {
  private Literals() {}

  /**
   * The literal of a number, in parentheses where it is negative.
   *
   * @throws IllegalArgumentException if the number is not finite
   */
  public static String of(double value) {
    ShortestDecimal decimal = ShortestDecimal.of(value);
    return decimal.negative() ? "(-" + decimal.asJava() + ")" : decimal.asJava();
  }

  /** The literal of a number as an argument of its own, which needs no parentheses. */
  static String bare(double value) {
    return (value < 0 ? "-" : "") + of(Math.abs(value));
  }

  /** A number for people to read. */
  static String text(double value) {
    ShortestDecimal decimal = ShortestDecimal.of(value);
    return (decimal.negative() ? "-" : "") + decimal.asText();
  }
}
