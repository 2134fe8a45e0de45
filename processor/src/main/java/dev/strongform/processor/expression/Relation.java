package dev.strongform.processor.expression;

/** A comparison of two numbers, with Java's meaning (false where one is not a number). */
public enum Relation {
  /** Less than. */
  LESS("<"),
  /** Less than or equal. */
  LESS_OR_EQUAL("<="),
  /** Greater than. */
  GREATER(">"),
  /** Greater than or equal. */
  GREATER_OR_EQUAL(">="),
  /** Equal. */
  EQUAL("=="),
  /** Not equal. */
  NOT_EQUAL("!=");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /** How Java writes it. */
  public String symbol() {
    return symbol;
  }

  /** Whether it holds between two numbers. */
  public boolean holds(double left, double right) {
    return switch (this) {
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
    };
  }
}
