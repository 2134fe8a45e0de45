package dev.strongform.processor.expression;

import java.util.Locale;

/** How names and functions are written in LaTeX. */
final class LatexNames {
  private LatexNames() {}

  /**
   * A name: a letter, a Greek letter, or upright text; {@code x[3]} and {@code v_1} get indices.
   */
  static String symbol(String name) {
    int bracket = name.indexOf('[');
    if (bracket > 0) {
      String index = name.substring(bracket + 1, name.length() - 1);
      return symbol(name.substring(0, bracket)) + "_{" + index + "}";
    }
    int line = name.indexOf('_');
    if (line > 0 && line < name.length() - 1) {
      return word(name.substring(0, line)) + "_{" + word(name.substring(line + 1)) + "}";
    }
    return word(name);
  }

  /** A constant as Java names it: {@code NU} is the letter nu. */
  static String constant(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Greek.isLetter(lower) ? "\\" + lower : symbol(name);
  }

  /** A field with a subscript after the one that its name may have. */
  static String withSubscript(String field, String subscript) {
    int line = field.indexOf('_');
    return line < 0
        ? word(field) + "_{" + subscript + "}"
        : word(field.substring(0, line))
            + "_{"
            + word(field.substring(line + 1))
            + ",\\,"
            + subscript
            + "}";
  }

  /** A function of printed arguments. */
  static String call(Function function, String arguments) {
    return switch (function) {
      case SQRT -> "\\sqrt{" + arguments + "}";
      case CBRT -> "\\sqrt[3]{" + arguments + "}";
      case ABS -> "\\left|" + arguments + "\\right|";
      case FLOOR -> "\\left\\lfloor " + arguments + "\\right\\rfloor";
      case CEIL -> "\\left\\lceil " + arguments + "\\right\\rceil";
      default -> operator(function) + "\\left(" + arguments + "\\right)";
    };
  }

  private static String operator(Function function) {
    return switch (function) {
      case SIN, COS, TAN, SINH, COSH, TANH, EXP, MAX, MIN -> "\\" + function.javaName();
      case ASIN -> "\\arcsin";
      case ACOS -> "\\arccos";
      case ATAN -> "\\arctan";
      case LOG -> "\\ln";
      case LOG10 -> "\\log_{10}";
      case SIGNUM -> "\\operatorname{sgn}";
      default -> "\\operatorname{" + function.javaName() + "}";
    };
  }

  private static String word(String name) {
    if (Greek.isLetter(name)) {
      return "\\" + name;
    }
    return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
  }
}
