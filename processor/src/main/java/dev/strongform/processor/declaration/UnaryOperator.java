package dev.strongform.processor.declaration;

/** An operator of one operand. */
public enum UnaryOperator {
  /** {@code -a}. */
  MINUS("-"),
  /** {@code +a}. */
  PLUS("+"),
  /** {@code !a}. */
  NOT("!");

  private final String text;

  UnaryOperator(String text) {
    this.text = text;
  }

  /** The operator as Java writes it. */
  public String text() {
    return text;
  }
}
