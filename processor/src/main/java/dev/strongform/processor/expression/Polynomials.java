package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies products and whole powers of sums out and collects like terms: the normal form in
 * which expressions are compared. Two expressions that are equal as polynomials of their atoms
 * (leaves, functions, denominators, each with its own parts multiplied out) have the same normal
 * form.
 *
 * <p>Named constants count as their values. A term whose parts cancel but for rounding (to {@value
 * #ROUNDING} of the sum of their absolute values) is dropped. A product that would have more than
 * {@value #MOST_TERMS} terms is left as it is, so that the work stays bounded: then equal
 * expressions may be missed, never unequal ones taken for equal.
 */
public final class Polynomials {
  /** The most terms that a product is multiplied out to. */
  public static final int MOST_TERMS = 1_000;

  /** The most terms that are multiplied by one another for one expression. */
  public static final int MOST_PRODUCTS = 50_000;

  /** The largest power that is multiplied out. */
  public static final int LARGEST_EXPONENT = 16;

  /** What is left of cancelled terms, relative to them, by rounding alone. */
  public static final double ROUNDING = 1e-14;

  private final Expressions expressions;
  private final Map<Expr, Expr> expanded = new HashMap<>();
  private long products;

  /** Multiplies out by making new nodes in a factory. */
  public Polynomials(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The normal form of an expression. */
  public Expr expand(Expr expression) {
    products = 0;
    for (Expr node : Postorder.where(List.of(expression), node -> !expanded.containsKey(node))) {
      if (!expanded.containsKey(node)) {
        expanded.put(node, normalForm(node));
      }
    }
    return normal(expression);
  }

  /** Whether an expression is zero by multiplying out, wherever it is defined. */
  public boolean vanishes(Expr expression) {
    return Expr.isConstant(expand(expression), 0);
  }

  /** Whether two expressions are the same by multiplying out. */
  public boolean equal(Expr left, Expr right) {
    return vanishes(expressions.difference(left, right));
  }

  /** A sum is collected here, not by the factory, which would not know rounding from a term. */
  private Expr normalForm(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return collected(sum.terms().stream().map(this::normal).toList());
    }
    if (node instanceof Expr.NamedConstant named) {
      return expressions.constant(named.value());
    }
    return distributed(new Substitution(expressions).rebuilt(node, expanded));
  }

  private Expr normal(Expr node) {
    return Objects.requireNonNull(expanded.get(node));
  }

  /** The parts of a node are in normal form already. */
  private Expr distributed(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return collected(sum.terms());
    }
    if (node instanceof Expr.Product product) {
      return product(product.factors());
    }
    if (node instanceof Expr.Power power) {
      return product(List.of(power));
    }
    return node instanceof Expr.Reduction reduction ? reduction(reduction) : node;
  }

  private Expr product(List<Expr> factors) {
    List<Expr> terms = List.of(expressions.constant(1));
    List<Expr> whole = new ArrayList<>();
    for (Expr factor : factors) {
      List<Expr> next = multiplied(terms, factor);
      if (next == null) {
        whole.add(factor);
      } else {
        terms = next;
      }
    }
    Expr rest = expressions.product(whole);
    return collected(terms.stream().map(term -> expressions.product(term, rest)).toList());
  }

  /**
   * Every term times a factor, which is multiplied out where it is a sum or a whole power of one;
   * null where that gives too many terms.
   */
  private @Nullable List<Expr> multiplied(List<Expr> terms, Expr factor) {
    boolean raised = factor instanceof Expr.Power power && isWhole(power.exponent());
    Expr base = raised ? ((Expr.Power) factor).base() : factor;
    if (!(base instanceof Expr.Sum sum)) {
      return pairs(terms, List.of(factor));
    }
    List<Expr> product = terms;
    for (int i = times(factor); i > 0 && product != null; i--) {
      product = pairs(product, sum.terms());
    }
    return product;
  }

  private @Nullable List<Expr> pairs(List<Expr> left, List<Expr> right) {
    long size = (long) left.size() * right.size();
    if (right.size() > 1 && (size > MOST_TERMS || products + size > MOST_PRODUCTS)) {
      return null;
    }
    products += size;
    List<Expr> pairs = new ArrayList<>();
    left.forEach(l -> right.forEach(r -> pairs.add(expressions.product(l, r))));
    return collectedTerms(pairs);
  }

  private static int times(Expr factor) {
    return factor instanceof Expr.Power power
        ? (int) ((Expr.Constant) power.exponent()).value()
        : 1;
  }

  private static boolean isWhole(Expr exponent) {
    return exponent instanceof Expr.Constant constant
        && constant.value() >= 2
        && constant.value() <= LARGEST_EXPONENT
        && constant.value() == StrictMath.rint(constant.value());
  }

  /** The sum of the bodies' terms, each with a loop of its own, so that like ones are found. */
  private Expr reduction(Expr.Reduction r) {
    if (r.kind() == Expr.Reduction.Kind.PRODUCT || !(r.body() instanceof Expr.Sum body)) {
      return r;
    }
    return collected(
        body.terms().stream()
            .map(t -> expressions.reduction(r.kind(), r.index(), r.from(), r.to(), r.skip(), t))
            .toList());
  }

  private Expr collected(List<Expr> terms) {
    return expressions.sum(collectedTerms(terms));
  }

  private List<Expr> collectedTerms(List<Expr> terms) {
    Map<Expr, double[]> totals = new LinkedHashMap<>();
    terms.forEach(term -> collect(term, totals));
    List<Expr> collected = new ArrayList<>();
    totals.forEach(
        (rest, total) -> {
          if (Math.abs(total[0]) > ROUNDING * total[1]) {
            collected.add(expressions.product(expressions.constant(total[0]), rest));
          }
        });
    return collected;
  }

  private void collect(Expr term, Map<Expr, double[]> totals) {
    if (term instanceof Expr.Sum sum) {
      sum.terms().forEach(part -> collect(part, totals));
    } else {
      double coefficient = Coefficient.of(term);
      Expr rest = Coefficient.rest(expressions, term);
      double[] total = totals.computeIfAbsent(rest, key -> new double[2]);
      total[0] += coefficient;
      total[1] += Math.abs(coefficient);
    }
  }
}
