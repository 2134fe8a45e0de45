package dev.strongform.processor.expression;

/**
 * A printed expression.
 *
 * @param negative whether a minus sign belongs in front of the body
 * @param body the text without that sign
 * @param level how tightly its outermost operation binds
 */
record Text(boolean negative, String body, Level level) {
  /** Longer texts are cut, so that a shared expression cannot print exponentially. */
  private static final int LONGEST = 4_000;

  /** How tightly an operation binds, loosest first. */
  enum Level {
    SUM,
    PRODUCT,
    /** An operator written in front of what it acts on, as in {@code lap u}. */
    PREFIX,
    POWER,
    ATOM
  }

  Text {
    body = body.length() > LONGEST ? "..." : body;
  }

  static Text atom(String body) {
    return new Text(false, body, Level.ATOM);
  }

  static Text of(String body, Level level) {
    return new Text(false, body, level);
  }

  String signed() {
    return negative ? "-" + body : body;
  }

  boolean bindsAtLeast(Level least) {
    return !negative && level.compareTo(least) >= 0;
  }
}
