package dev.strongform.processor.emit;

/** Makes Java identifiers of the names of terms and networks. */
final class Identifiers {
  private Identifiers() {}

  /** A type's name: {@code momentum} gives {@code Momentum}. */
  static String type(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The field that holds the network at a position among a term's. */
  static String network(int position, int count) {
    return count == 1 ? "network" : "network" + position;
  }
}
