package dev.strongform.processor.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the expressions of one compilation, each simplified at birth and each only once: two calls
 * that mean the same sum, in whatever order, return the same node. A node that these rules can make
 * simpler is never built.
 *
 * <p>What is simplified: nested sums and products are flattened, like terms and like factors are
 * combined ({@code 2 u + 3 u} is {@code 5 u}, {@code u u} is {@code u^2}), constants are folded
 * with {@link StrictMath}, minus signs move outward, integer powers of products are distributed,
 * reductions give up factors that do not depend on their index. Terms and factors stay in the order
 * in which they were first written; a numeric coefficient comes first. A {@link Expr.NamedConstant}
 * keeps its name: only {@link #numeric} puts its value in.
 *
 * <p>Rules of IEEE arithmetic that are waived, because they are no rules of the real numbers:
 * {@code 0 x} is 0 and {@code x / x} is 1 whatever {@code x} is, sums and products associate and
 * commute, {@code -0.0} is {@code 0.0}, division by a constant is multiplication by its reciprocal,
 * {@code sqrt(x)^2}, {@code exp(log(x))} are {@code x} also where {@code x} is negative, and {@link
 * Math#PI} stands for pi in sine, cosine and tangent ({@code sin(Math.PI)} is 0, not 1.2e-16). A
 * constant that is not finite is never made: {@code 1 / 0} stays a power of zero, {@code log(-1)} a
 * call.
 *
 * <p>Not safe for several threads.
 *
 * @see #numeric
 */
public final class Expressions {
  private final Interner interner = new Interner();
  private final PowerRules powers = new PowerRules(this, interner);
  private final FunctionRules functions = new FunctionRules(this, interner);
  private final ReductionRules reductions = new ReductionRules(this, interner);

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Expr constant(double value) {
    return interner.leaf(new Expr.Constant(value == 0 ? 0 : value));
  }

  /** A number that keeps its name; 0, 1 and -1 lose it, so that they simplify. */
  public Expr namedConstant(String name, double value) {
    boolean plain = value == 0 || value == 1 || value == -1;
    return plain ? constant(value) : interner.leaf(new Expr.NamedConstant(name, value));
  }

  /** A scalar coordinate; a component of a vector coordinate is named like {@code x[3]}. */
  public Expr coordinate(int axis, String name) {
    return interner.leaf(new Expr.Coordinate(axis, name));
  }

  /** The component of the outward normal along an axis. */
  public Expr normal(int axis) {
    return interner.leaf(new Expr.Normal(axis));
  }

  /** The value of a field. */
  public Expr jet(String field) {
    return jet(field, Operator.value());
  }

  /** A field under an operator; a Laplacian over one axis is that second derivative. */
  public Expr jet(String field, Operator operator) {
    List<Operator> partials = operator.axes().size() == 1 ? operator.partials() : List.of(operator);
    return interner.leaf(new Expr.Jet(field, partials.get(0)));
  }

  /** A field under an operator written out as the sum of partial derivatives. */
  public Expr expandedJet(String field, Operator operator) {
    return sum(operator.partials().stream().map(partial -> jet(field, partial)).toList());
  }

  /** A number that an earlier statement named. */
  public Expr symbol(String name) {
    return interner.leaf(new Expr.Symbol(name));
  }

  /** A leaf that depends on a reduction's index. */
  public Expr indexed(Expr.Indexed leaf) {
    return interner.leaf(leaf);
  }

  /** The sum of terms; 0 without any. */
  public Expr sum(List<Expr> terms) {
    SumBuilder builder = new SumBuilder(this);
    terms.forEach(term -> builder.add(term, 1));
    return builder.build();
  }

  /** The sum of two terms. */
  public Expr sum(Expr left, Expr right) {
    return sum(List.of(left, right));
  }

  /** The first minus the second. */
  public Expr difference(Expr left, Expr right) {
    return sum(left, negate(right));
  }

  /** The term with the opposite sign. */
  public Expr negate(Expr term) {
    return product(constant(-1), term);
  }

  /** The product of factors; 1 without any. */
  public Expr product(List<Expr> factors) {
    ProductBuilder builder = new ProductBuilder(this);
    factors.forEach(builder::multiply);
    return builder.build();
  }

  /** The product of two factors. */
  public Expr product(Expr left, Expr right) {
    return product(List.of(left, right));
  }

  /** The first divided by the second. */
  public Expr quotient(Expr numerator, Expr denominator) {
    if (numerator instanceof Expr.Constant n && denominator instanceof Expr.Constant d) {
      double value = n.value() / d.value();
      if (Double.isFinite(value)) {
        return constant(value);
      }
    }
    return product(numerator, power(denominator, -1));
  }

  /** The base raised to the exponent, as {@link Math#pow}. */
  public Expr power(Expr base, Expr exponent) {
    return powers.power(base, exponent);
  }

  /** The base raised to an integer. */
  public Expr power(Expr base, int exponent) {
    return power(base, constant(exponent));
  }

  /** A function of its arguments. */
  public Expr apply(Function function, Expr... arguments) {
    return apply(function, List.of(arguments));
  }

  /** A function of its arguments. */
  public Expr apply(Function function, List<Expr> arguments) {
    return functions.apply(function, arguments);
  }

  /**
   * What a call of a static method of {@link Math} on doubles means; empty where it is none of the
   * {@link Function}s nor {@code pow}, {@code fma}, {@code toRadians}, {@code toDegrees}.
   */
  public Optional<Expr> math(String javaName, List<Expr> arguments) {
    return functions.math(javaName, arguments);
  }

  /** One of two expressions by a condition; decided here where the condition is constant. */
  public Expr choice(Condition condition, Expr whenTrue, Expr whenFalse) {
    Boolean known = condition.known();
    if (known != null) {
      return known ? whenTrue : whenFalse;
    }
    return whenTrue.equals(whenFalse) ? whenTrue : interner.choice(condition, whenTrue, whenFalse);
  }

  /** A call of another class's static method that takes doubles. */
  public Expr opaque(String owner, String method, List<Expr> arguments) {
    return opaque(owner, method, arguments, List.of());
  }

  /** A call of another class's static method, with the positions of its integer arguments. */
  public Expr opaque(String owner, String method, List<Expr> arguments, List<Integer> integers) {
    return interner.opaque(owner, method, arguments, integers);
  }

  /** A sum or product over an index from {@code from} to {@code to}, exclusive. */
  public Expr reduction(Expr.Reduction.Kind kind, String index, int from, int to, Expr body) {
    return reduction(kind, index, from, to, List.of(), body);
  }

  /** A sum or product over an index from {@code from} to {@code to}, exclusive, skipping some. */
  public Expr reduction(
      Expr.Reduction.Kind kind, String index, int from, int to, List<Integer> skip, Expr body) {
    return reductions.reduction(kind, index, from, to, skip, body);
  }

  /** A reduction written out, without an index. */
  public Expr unroll(Expr.Reduction reduction) {
    return reductions.unroll(reduction);
  }

  /** A reduction's body at one value of its index. */
  public Expr instantiate(Expr body, String index, int value) {
    return new Substitution(this).instantiate(body, index, value);
  }

  /** The expression with its named constants replaced by their values, and folded. */
  public Expr numeric(Expr expression) {
    return new Substitution(this)
        .replace(
            expression,
            leaf -> leaf instanceof Expr.NamedConstant named ? constant(named.value()) : leaf);
  }

  /** The node of this factory that is equal to a leaf. */
  Expr leaf(Expr leaf) {
    return interner.leaf(leaf);
  }

  /** Whether an expression made here refers to a reduction's index without binding it. */
  boolean refersTo(Expr expression, String index) {
    return openIndices(expression).contains(index);
  }

  /** The reductions' indices that an expression made here refers to without binding them. */
  Set<String> openIndices(Expr expression) {
    return interner.openIndices(expression);
  }

  /** The sum of terms that are known to be distinct, flat and without zero. */
  Expr sumOfDistinct(List<Expr> terms) {
    if (terms.isEmpty()) {
      return constant(0);
    }
    return terms.size() == 1 ? terms.get(0) : interner.sum(terms);
  }

  /** The product of factors that are known to be distinct, flat and without 1. */
  Expr productOfDistinct(List<Expr> factors) {
    if (factors.isEmpty()) {
      return constant(1);
    }
    return factors.size() == 1 ? factors.get(0) : interner.product(factors);
  }
}
