package dev.strongform.processor.expression;

import java.util.List;

/**
 * The numbers that an expression is evaluated in.
 *
 * @param <T> one number
 */
public interface Arithmetic<T> {
  /** Doubles and {@link StrictMath}: the same bits on every machine and version of Java. */
  StrictArithmetic STRICT = new StrictArithmetic();

  /** A constant of the expression. */
  T constant(double value);

  /** One added to another. */
  T add(T left, T right);

  /** One multiplied by another. */
  T multiply(T left, T right);

  /** One divided by another. */
  T divide(T numerator, T denominator);

  /** A general power, as {@link Math#pow}. */
  T power(T base, T exponent);

  /** An elementary function. */
  T apply(Function function, List<T> arguments);

  /** Whether a comparison holds. */
  boolean holds(Relation relation, T left, T right);
}
