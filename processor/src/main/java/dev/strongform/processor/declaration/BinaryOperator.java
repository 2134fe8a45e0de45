package dev.strongform.processor.declaration;

/** An operator of two operands. */
public enum BinaryOperator {
  /** {@code a + b}. */
  ADD("+"),
  /** {@code a - b}. */
  SUBTRACT("-"),
  /** {@code a * b}. */
  MULTIPLY("*"),
  /** {@code a / b}. */
  DIVIDE("/"),
  /** {@code a % b}. */
  REMAINDER("%"),
  /** {@code a < b}. */
  LESS("<"),
  /** {@code a <= b}. */
  LESS_EQUAL("<="),
  /** {@code a > b}. */
  GREATER(">"),
  /** {@code a >= b}. */
  GREATER_EQUAL(">="),
  /** {@code a == b}. */
  EQUAL("=="),
  /** {@code a != b}. */
  NOT_EQUAL("!="),
  /** {@code a && b}. */
  AND("&&"),
  /** {@code a || b}. */
  OR("||");

  private final String text;

  BinaryOperator(String text) {
    this.text = text;
  }

  /** The operator as Java writes it. */
  public String text() {
    return text;
  }

  /** Whether the result is a number. */
  public boolean isArithmetic() {
    return ordinal() <= REMAINDER.ordinal();
  }
}
