package dev.strongform.processor.expression;

import java.io.Serial;

/** Constants of an expression whose sum or product exceeds the range of a double. */
public final class NonFiniteConstantException extends ArithmeticException {
  @Serial private static final long serialVersionUID = 1L;

  NonFiniteConstantException(String what) {
    super(what + " of constants exceeds the range of a double");
  }
}
