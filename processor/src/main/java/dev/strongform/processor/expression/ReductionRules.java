package dev.strongform.processor.expression;

import dev.strongform.processor.expression.Expr.Reduction;
import java.util.ArrayList;
import java.util.List;

/** What sums and products over an index simplify to. */
final class ReductionRules {
  private final Expressions expressions;
  private final Interner interner;

  ReductionRules(Expressions expressions, Interner interner) {
    this.expressions = expressions;
    this.interner = interner;
  }

  Expr reduction(
      Reduction.Kind kind, String index, int from, int to, List<Integer> skip, Expr body) {
    List<Integer> skipped =
        skip.stream().filter(i -> i >= from && i < to).distinct().sorted().toList();
    return simplified(new Reduction(kind, index, from, to, skipped, body));
  }

  Expr unroll(Reduction reduction) {
    List<Expr> bodies =
        reduction.trips().stream()
            .map(i -> expressions.instantiate(reduction.body(), reduction.index(), i))
            .toList();
    return reduction.kind() == Reduction.Kind.SUM
        ? expressions.sum(bodies)
        : expressions.product(bodies);
  }

  private Expr simplified(Reduction reduction) {
    int trips = reduction.trips().size();
    if (!expressions.refersTo(reduction.body(), reduction.index())) {
      return reduction.kind() == Reduction.Kind.SUM
          ? expressions.product(expressions.constant(trips), reduction.body())
          : expressions.power(reduction.body(), trips);
    }
    if (trips <= 1 || interner.isNumeric(reduction.body())) {
      return unroll(reduction);
    }
    return reduction.kind() == Reduction.Kind.SUM
        ? sumWithoutCommonFactors(reduction)
        : interner.reduction(reduction);
  }

  private Expr sumWithoutCommonFactors(Reduction sum) {
    if (!(sum.body() instanceof Expr.Product product)) {
      return interner.reduction(sum);
    }
    List<Expr> outside = new ArrayList<>();
    List<Expr> inside = new ArrayList<>();
    product
        .factors()
        .forEach(f -> (expressions.refersTo(f, sum.index()) ? inside : outside).add(f));
    if (outside.isEmpty()) {
      return interner.reduction(sum);
    }
    Expr body = expressions.product(inside);
    outside.add(reduction(sum.kind(), sum.index(), sum.from(), sum.to(), sum.skip(), body));
    return expressions.product(outside);
  }
}
