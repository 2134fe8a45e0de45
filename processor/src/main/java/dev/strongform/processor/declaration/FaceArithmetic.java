package dev.strongform.processor.declaration;

import java.util.Optional;
import java.util.function.Function;

/**
 * Computes a position such as {@code -PI / 2}: {@code + - * /}, parentheses, numbers, {@code PI}
 * and constants.
 */
final class FaceArithmetic {
  private final String text;
  private final Function<String, Optional<Double>> constants;
  private int at;
  private boolean wrong;

  FaceArithmetic(String text, Function<String, Optional<Double>> constants) {
    this.text = text.replace(" ", "");
    this.constants = constants;
  }

  /** The value; empty where the text is no arithmetic. */
  Optional<Double> value() {
    at = 0;
    wrong = false;
    double value = sum();
    return wrong || at < text.length() ? Optional.empty() : Optional.of(value);
  }

  private double sum() {
    double value = product();
    while (next('+') || next('-')) {
      value += take() == '+' ? product() : -product();
    }
    return value;
  }

  private double product() {
    double value = factor();
    while (next('*') || next('/')) {
      value = take() == '*' ? value * factor() : value / factor();
    }
    return value;
  }

  private double factor() {
    if (next('-')) {
      take();
      return -factor();
    } else if (next('(')) {
      take();
      double value = sum();
      wrong |= !next(')');
      at++;
      return value;
    }
    return atom();
  }

  private double atom() {
    int start = at;
    while (at < text.length() && (isWord(text.charAt(at)) || isExponentSign())) {
      at++;
    }
    String word = text.substring(start, at);
    Optional<Double> value =
        word.equals("PI") || word.equals("Math.PI")
            ? Optional.of(Math.PI)
            : number(word).or(() -> constants.apply(word));
    wrong |= value.isEmpty();
    return value.orElse(Double.NaN);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }

  /** Whether the sign at hand belongs to a number such as {@code 1e-3}. */
  private boolean isExponentSign() {
    return (next('-') || next('+'))
        && text.substring(0, at).matches(".*(^|[^A-Za-z0-9_.])[0-9.]+[eE]");
  }

  private static Optional<Double> number(String word) {
    return word.matches("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")
        ? Optional.of(Double.parseDouble(word))
        : Optional.empty();
  }

  private boolean next(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private char take() {
    return text.charAt(at++);
  }
}
