package dev.strongform.processor.check.form;

/**
 * What a value depends on.
 *
 * @param level how much
 * @param on the parameter at fault; empty for constants
 */
record Dependence(Level level, String on) {
  /** From what is known in the compiler to what training changes. */
  enum Level {
    /** Known in the compiler. */
    CONSTANT,
    /** Varies from point to point. */
    COORDINATES,
    /** Varies with the network's parameters. */
    UNKNOWN
  }

  static final Dependence NONE = new Dependence(Level.CONSTANT, "");

  Dependence join(Dependence other) {
    return other.level.compareTo(level) > 0 ? other : this;
  }

  boolean isConstant() {
    return level == Level.CONSTANT;
  }

  boolean isUnknown() {
    return level == Level.UNKNOWN;
  }
}
