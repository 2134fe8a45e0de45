package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A product as it is computed and printed: a number times factors, over factors. A small integer
 * power is its base repeated; a constant negative exponent puts the positive power below.
 *
 * @param coefficient the leading number
 * @param above the factors of the numerator, to be multiplied from left to right
 * @param below the factors of the denominator, to be multiplied from left to right
 */
public record Fraction(double coefficient, List<Part> above, List<Part> below) {
  /** The largest integer exponent that is computed by repeated multiplication. */
  public static final int LARGEST_REPEATED = 4;

  /** A base to a positive exponent, which is 1 unless a general power has to be taken. */
  public record Part(Expr base, Expr exponent) {}

  /** An expression as a fraction; anything but a product or power is one factor. */
  public static Fraction of(Expr expression) {
    return of(expression, factor -> false);
  }

  /** An expression as a fraction in which some factors are atoms, even where they are powers. */
  public static Fraction of(Expr expression, Predicate<Expr> isAtom) {
    Fraction fraction =
        new Fraction(Coefficient.of(expression), new ArrayList<>(), new ArrayList<>());
    List<Expr> factors =
        expression instanceof Expr.Product product ? product.factors() : List.of(expression);
    factors.stream()
        .filter(factor -> !(factor instanceof Expr.Constant))
        .forEach(factor -> fraction.add(factor, isAtom));
    return fraction;
  }

  private void add(Expr factor, Predicate<Expr> isAtom) {
    if (!(factor instanceof Expr.Power power) || isAtom.test(factor)) {
      above.add(new Part(factor, new Expr.Constant(1)));
    } else if (power.exponent() instanceof Expr.Constant exponent) {
      addPower(power.base(), exponent.value());
    } else {
      above.add(new Part(power.base(), power.exponent()));
    }
  }

  private void addPower(Expr base, double exponent) {
    List<Part> side = exponent < 0 ? below : above;
    double size = Math.abs(exponent);
    boolean repeated = size <= LARGEST_REPEATED && size == StrictMath.rint(size);
    for (int i = 0; i < (repeated ? (int) size : 1); i++) {
      side.add(new Part(base, new Expr.Constant(repeated ? 1 : size)));
    }
  }
}
