package dev.strongform.cli.terminal;

import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private Numbers() {}

  /** Three significant digits with an exponent: {@code 1.23e-07}; "-" for no number. */
  public static String scientific(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2e", value);
  }

  /** A whole number with a comma between thousands. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A duration: {@code 3.60 us}, {@code 12.0 ms}, {@code 3.4 s}, {@code 2 min 05 s}. */
  public static String duration(double seconds) {
    if (!Double.isFinite(seconds)) {
      return "-";
    }
    if (seconds < 1e-3) {
      return String.format(Locale.ROOT, "%.3g us", seconds * 1e6);
    }
    if (seconds < 1) {
      return String.format(Locale.ROOT, "%.3g ms", seconds * 1000);
    }
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** A number without needless digits: {@code 3}, {@code -0.5}, {@code 6.283185}. */
  public static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.valueOf((long) value);
    }
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(7))
        .stripTrailingZeros()
        .toString()
        .replace('E', 'e');
  }
}
