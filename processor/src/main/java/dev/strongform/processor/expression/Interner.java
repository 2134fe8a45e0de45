package dev.strongform.processor.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /** The key of a sum or product, which is the same in any order of its distinct operands. */
  private record Unordered(Class<?> type, List<Expr> operands, int hash) {
    Unordered(Class<?> type, List<Expr> operands) {
      this(type, operands, type.hashCode() + operands.stream().mapToInt(Object::hashCode).sum());
    }

    @Override
    public int hashCode() {
      return hash;
    }

    /** Nearly always the order is the same, and sets are not needed. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unordered key
          && hash == key.hash
          && type == key.type
          && operands.size() == key.operands.size()
          && (operands.equals(key.operands)
              || new HashSet<>(operands).equals(new HashSet<>(key.operands)));
    }
  }

  /** The node that is equal to a leaf. */
  Expr leaf(Expr leaf) {
    return node(leaf, () -> leaf);
  }

  Expr sum(List<Expr> terms) {
    List<Expr> operands = List.copyOf(terms);
    return node(new Unordered(Expr.Sum.class, operands), () -> new Expr.Sum(operands));
  }

  Expr product(List<Expr> factors) {
    List<Expr> operands = List.copyOf(factors);
    return node(new Unordered(Expr.Product.class, operands), () -> new Expr.Product(operands));
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

  Expr opaque(String owner, String method, List<Expr> arguments, List<Integer> integers) {
    return node(
        key(Expr.OpaqueCall.class, owner, method, List.copyOf(arguments), List.copyOf(integers)),
        () -> new Expr.OpaqueCall(owner, method, arguments, integers));
  }

  Expr reduction(Expr.Reduction r) {
    return node(
        key(Expr.Reduction.class, r.kind(), r.index(), r.from(), r.to(), r.skip(), r.body()),
        () -> r);
  }

  /** The indices that a node of this table refers to from outside. */
  Set<String> openIndices(Expr node) {
    return free.of(node);
  }

  /** Whether the values of indices alone decide the value of a node of this table. */
  boolean isNumeric(Expr node) {
    return node instanceof Expr.Constant
        || node instanceof Expr.IndexValue
        || node instanceof Expr.Table
        || numeric.contains(node);
  }

  private static Key key(Class<?> type, Object... parts) {
    return new Key(type, List.of(parts));
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
