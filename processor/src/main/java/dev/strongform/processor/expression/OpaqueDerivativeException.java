package dev.strongform.processor.expression;

import java.io.Serial;

/** A derivative was asked for through a call of another class, whose body is not known. */
public final class OpaqueDerivativeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Expr.OpaqueCall call;

  OpaqueDerivativeException(Expr.OpaqueCall call) {
    super("no derivative of " + call.owner() + "." + call.method() + ", whose body is not known");
    this.call = call;
  }

  /** The call that stands in the way. */
  public Expr.OpaqueCall call() {
    return call;
  }
}
