package dev.strongform.processor.expression;

import dev.strongform.processor.expression.Expr.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The derivative of expressions along one direction, given as the derivative of each leaf.
 *
 * <p>A leaf that follows a reduction's index counts as fixed while the body is differentiated; what
 * it contributes is added for each trip whose concrete leaf has a derivative. So the derivative of
 * a sum of a hundred terms by one component is one term, and no loop.
 */
final class Differentiation {
  private final Expressions expressions;
  private final FunctionDerivatives functions;
  private final Derivatives derivatives;
  private final @Nullable String index;
  private final UnaryOperator<Expr> leafDerivative;
  private final Map<Expr, Expr> done = new HashMap<>();

  /**
   * A direction.
   *
   * @param derivatives gives the derivatives of bodies by the leaves that follow an index
   * @param index the index that the direction itself follows; a reduction that binds the same name
   *     again means another index, so nothing in it changes along this direction
   * @param leafDerivative the derivative of each leaf that is no constant
   */
  Differentiation(
      Expressions expressions,
      Derivatives derivatives,
      @Nullable String index,
      UnaryOperator<Expr> leafDerivative) {
    this.expressions = expressions;
    this.derivatives = derivatives;
    this.index = index;
    this.functions = new FunctionDerivatives(expressions);
    this.leafDerivative = leafDerivative;
  }

  /** The derivative; every node below is differentiated once, children first. */
  Expr derive(Expr root) {
    for (Expr node : Postorder.where(List.of(root), node -> !done.containsKey(node))) {
      if (!done.containsKey(node)) {
        done.put(node, derivative(node));
      }
    }
    return of(root);
  }

  private Expr derivative(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return expressions.sum(sum.terms().stream().map(this::of).toList());
    }
    if (node instanceof Expr.Product product) {
      return product(product);
    }
    if (node instanceof Expr.Power power) {
      return power(power);
    }
    if (node instanceof Expr.Apply apply) {
      return apply(apply);
    }
    if (node instanceof Expr.Choice choice) {
      return expressions.choice(choice.condition(), of(choice.whenTrue()), of(choice.whenFalse()));
    }
    if (node instanceof Reduction reduction) {
      return reduction(reduction);
    }
    return node instanceof Expr.OpaqueCall call ? opaque(call) : leaf(node);
  }

  private Expr leaf(Expr leaf) {
    boolean fixed = leaf instanceof Expr.Constant || leaf instanceof Expr.NamedConstant;
    return fixed ? expressions.constant(0) : leafDerivative.apply(leaf);
  }

  private Expr product(Expr.Product product) {
    List<Expr> factors = product.factors();
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      if (!isZero(of(factors.get(i)))) {
        List<Expr> replaced = new ArrayList<>(factors);
        replaced.set(i, of(factors.get(i)));
        terms.add(expressions.product(replaced));
      }
    }
    return expressions.sum(terms);
  }

  /** (b^e)' = e b^(e-1) b' + b^e log(b) e'. */
  private Expr power(Expr.Power power) {
    Expr base = power.base();
    Expr exponent = power.exponent();
    List<Expr> terms = new ArrayList<>();
    if (!isZero(of(base))) {
      Expr lower = expressions.power(base, expressions.sum(exponent, expressions.constant(-1)));
      terms.add(expressions.product(List.of(exponent, lower, of(base))));
    }
    if (!isZero(of(exponent))) {
      Expr log = expressions.apply(Function.LOG, base);
      terms.add(expressions.product(List.of(power, log, of(exponent))));
    }
    return expressions.sum(terms);
  }

  private Expr apply(Expr.Apply apply) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < apply.arguments().size(); i++) {
      Expr inner = of(apply.arguments().get(i));
      if (!isZero(inner)) {
        terms.add(expressions.product(inner, functions.partial(apply, i)));
      }
    }
    return expressions.sum(terms);
  }

  private Expr opaque(Expr.OpaqueCall call) {
    if (!call.arguments().stream().map(this::of).allMatch(Differentiation::isZero)) {
      throw new OpaqueDerivativeException(call);
    }
    return expressions.constant(0);
  }

  private Expr reduction(Reduction reduction) {
    if (reduction.index().equals(index)) {
      return expressions.constant(0);
    }
    return reduction.kind() == Reduction.Kind.SUM ? sum(reduction) : product(reduction);
  }

  private Expr sum(Reduction sum) {
    List<Expr> terms = new ArrayList<>();
    terms.add(
        expressions.reduction(
            sum.kind(), sum.index(), sum.from(), sum.to(), sum.skip(), of(sum.body())));
    for (Expr.Indexed leaf : Leaves.boundBy(sum, expressions::refersTo)) {
      for (int i : sum.trips()) {
        Expr inner = leaf(leaf.at(i));
        if (!isZero(inner)) {
          Expr outer = expressions.instantiate(derivatives.by(sum.body(), leaf), sum.index(), i);
          terms.add(expressions.product(outer, inner));
        }
      }
    }
    return expressions.sum(terms);
  }

  private Expr product(Reduction product) {
    List<Expr> terms = new ArrayList<>();
    for (int i : product.trips()) {
      Expr inner = derive(expressions.instantiate(product.body(), product.index(), i));
      if (!isZero(inner)) {
        List<Integer> skip = new ArrayList<>(product.skip());
        skip.add(i);
        Expr others =
            expressions.reduction(
                product.kind(),
                product.index(),
                product.from(),
                product.to(),
                skip,
                product.body());
        terms.add(expressions.product(inner, others));
      }
    }
    return expressions.sum(terms);
  }

  private Expr of(Expr node) {
    return Objects.requireNonNull(done.get(node));
  }

  private static boolean isZero(Expr derivative) {
    return Expr.isConstant(derivative, 0);
  }
}
