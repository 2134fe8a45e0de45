package dev.strongform.cli.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A range of numbers along an axis, linear or logarithmic, and its ticks.
 *
 * @param min lower end, finite
 * @param max upper end, above {@code min}
 * @param logarithmic whether equal distances are equal factors; {@code min} is then positive
 */
record Scale(double min, double max, boolean logarithmic) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  /** One tick. */
  record Tick(double value, String label) {}

  /** A linear scale; a range without length is widened. */
  static Scale linear(double min, double max) {
    if (min < max) {
      return new Scale(min, max, false);
    }
    double room = min == 0 ? 1 : Math.abs(min) / 2;
    return new Scale(min - room, min + room, false);
  }

  /** A logarithmic scale over whole powers of ten that hold both numbers. */
  static Scale logarithmic(double min, double max) {
    double low = Math.floor(Math.log10(min));
    double high = Math.max(low + 1, Math.ceil(Math.log10(max)));
    return new Scale(Math.pow(10, low), Math.pow(10, high), true);
  }

  /** How far along the range a number lies: 0 at the lower end, 1 at the upper. */
  double fraction(double value) {
    return logarithmic
        ? (Math.log10(value) - Math.log10(min)) / (Math.log10(max) - Math.log10(min))
        : (value - min) / (max - min);
  }

  /** Round numbers inside the range, at most about {@code most} of them. */
  List<Tick> ticks(int most) {
    return logarithmic ? decades(most) : multiples(step(most));
  }

  private List<Tick> decades(int most) {
    int low = (int) Math.round(Math.log10(min));
    int high = (int) Math.round(Math.log10(max));
    int stride = Math.max(1, (int) Math.ceil((high - low) / (double) most));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = low; exponent <= high; exponent += stride) {
      ticks.add(new Tick(Math.pow(10, exponent), String.format(Locale.ROOT, "1e%d", exponent)));
    }
    return ticks;
  }

  private BigDecimal step(int most) {
    double rough = (max - min) / most;
    int exponent = (int) Math.floor(Math.log10(rough));
    for (double step : STEPS) {
      if (step * Math.pow(10, exponent) >= rough * (1 - 1e-12)) {
        return BigDecimal.valueOf(step).scaleByPowerOfTen(exponent);
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  private List<Tick> multiples(BigDecimal step) {
    double slack = (max - min) * 1e-9;
    BigDecimal value =
        new BigDecimal(min - slack).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<Tick> ticks = new ArrayList<>();
    while (value.doubleValue() <= max + slack) {
      ticks.add(new Tick(value.doubleValue(), label(value)));
      value = value.add(step);
    }
    return ticks;
  }

  private boolean needsExponents() {
    double largest = Math.max(Math.abs(min), Math.abs(max));
    return largest < 1e-3 || largest >= 1e5;
  }

  private String label(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.signum() == 0) {
      return "0";
    }
    int exponent = stripped.precision() - stripped.scale() - 1;
    return needsExponents()
        ? stripped.movePointLeft(exponent).toPlainString() + "e" + exponent
        : stripped.toPlainString();
  }
}
