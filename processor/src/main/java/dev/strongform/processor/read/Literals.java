package dev.strongform.processor.read;

/**
 * Brings the values of javac's literals and constants to the types that the compiler tells apart.
 */
final class Literals {
  private Literals() {}

  /** {@link Short}, {@link Byte} and {@link Character} as {@link Integer}; others unchanged. */
  static Object normal(Object value) {
    if (value instanceof Character letter) {
      return (int) letter;
    }
    return value instanceof Short || value instanceof Byte ? ((Number) value).intValue() : value;
  }
}
