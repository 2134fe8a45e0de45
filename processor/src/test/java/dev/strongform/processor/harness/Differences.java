package dev.strongform.processor.harness;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.HighPrecision;
import dev.strongform.processor.expression.Interpreter;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.dfp.Dfp;

/** Derivatives by central differences of fourth order, in forty digits. */
public final class Differences {
  private static final HighPrecision ARITHMETIC = new HighPrecision(40);
  private static final Dfp STEP = ARITHMETIC.constant(0x1p-30);

  private Differences() {}

  /** The derivative of an expression by a leaf, the other leaves fixed. */
  public static double by(Expr expression, Expr leaf, ToDoubleFunction<Expr> values) {
    Dfp at = ARITHMETIC.constant(values.applyAsDouble(leaf));
    return derivative(
            x ->
                Interpreter.evaluate(
                    expression,
                    other ->
                        other.equals(leaf) ? x : ARITHMETIC.constant(values.applyAsDouble(other)),
                    ARITHMETIC),
            at)
        .toDouble();
  }

  /** The first derivative of a function of one number. */
  static Dfp derivative(Function<Dfp, Dfp> f, Dfp at) {
    Dfp near = f.apply(at.add(STEP)).subtract(f.apply(at.subtract(STEP)));
    Dfp twice = STEP.multiply(2);
    Dfp far = f.apply(at.add(twice)).subtract(f.apply(at.subtract(twice)));
    return near.multiply(8).subtract(far).divide(STEP.multiply(12));
  }
}
