package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One node for each distinct expression. Keys are shallow, and sums and products are the same in
 * any order: the first order in which one was written is the one that stays. The tables are only
 * looked up, never iterated, so nothing depends on hash values.
 */
final class Interner {
  private final Map<Object, Expr> nodes = new HashMap<>();
  private final FreeIndices free = new FreeIndices();
  private final Set<Expr> numeric = new HashSet<>();

  private record Key(Class<?> type, List<Object> parts) {}

  /** The node that is equal to a leaf. */
  Expr leaf(Expr leaf) {
    return node(leaf, () -> leaf);
  }

  Expr sum(List<Expr> terms) {
    return node(key(Expr.Sum.class, terms.size(), new HashSet<>(terms)), () -> new Expr.Sum(terms));
  }

  Expr product(List<Expr> factors) {
    return node(
        key(Expr.Product.class, factors.size(), new HashSet<>(factors)),
        () -> new Expr.Product(factors));
  }

  Expr power(Expr base, Expr exponent) {
    return node(key(Expr.Power.class, base, exponent), () -> new Expr.Power(base, exponent));
  }

  Expr apply(Function function, List<Expr> arguments) {
    return node(
        key(Expr.Apply.class, function, List.copyOf(arguments)),
        () -> new Expr.Apply(function, arguments));
  }

  Expr choice(Condition condition, Expr whenTrue, Expr whenFalse) {
    return node(
        key(Expr.Choice.class, condition, whenTrue, whenFalse),
        () -> new Expr.Choice(condition, whenTrue, whenFalse));
  }

  Expr opaque(String owner, String method, List<Expr> arguments) {
    return node(
        key(Expr.OpaqueCall.class, owner, method, List.copyOf(arguments)),
        () -> new Expr.OpaqueCall(owner, method, arguments));
  }

  Expr reduction(Expr.Reduction r) {
    return node(
        key(Expr.Reduction.class, r.kind(), r.index(), r.from(), r.to(), r.skip(), r.body()),
        () -> r);
  }

  /** Whether a node of this table refers to an index from outside. */
  boolean refersTo(Expr node, String index) {
    return free.of(node).contains(index);
  }

  /** Whether the values of indices alone decide the value of a node of this table. */
  boolean isNumeric(Expr node) {
    return node instanceof Expr.Constant
        || node instanceof Expr.IndexValue
        || node instanceof Expr.Table
        || numeric.contains(node);
  }

  private static Key key(Class<?> type, Object... parts) {
    return new Key(type, new ArrayList<>(List.of(parts)));
  }

  private Expr node(Object key, Supplier<Expr> make) {
    Expr known = nodes.get(key);
    if (known != null) {
      return known;
    }
    Expr made = make.get();
    nodes.put(key, made);
    free.record(made);
    boolean inner = !made.isLeaf() && !(made instanceof Expr.OpaqueCall);
    if (inner && made.children().stream().allMatch(this::isNumeric)) {
      numeric.add(made);
    }
    return made;
  }
}
