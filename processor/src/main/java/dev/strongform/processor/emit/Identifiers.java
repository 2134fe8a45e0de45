package dev.strongform.processor.emit;

/** Makes Java identifiers of the names of terms. */
final class Identifiers {
  private Identifiers() {}

  /** A type's name: {@code momentum} gives {@code Momentum}. */
  static String type(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
