package dev.strongform.processor.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An expression as a user wrote it, evaluated without any simplification: the tests' oracle. */
public sealed interface Raw {
  /** A leaf; one that follows an index is looked up at its value. */
  record Leaf(Expr leaf) implements Raw {}

  /** A sum of two. */
  record Add(Raw left, Raw right) implements Raw {}

  /** A difference. */
  record Subtract(Raw left, Raw right) implements Raw {}

  /** A product of two. */
  record Multiply(Raw left, Raw right) implements Raw {}

  /** A quotient. */
  record Divide(Raw left, Raw right) implements Raw {}

  /** A power. */
  record Raise(Raw base, Raw exponent) implements Raw {}

  /** A function. */
  record Call(Function function, List<Raw> arguments) implements Raw {}

  /** A choice by one comparison. */
  record If(Relation relation, Raw left, Raw right, Raw whenTrue, Raw whenFalse) implements Raw {}

  /** A loop. */
  record Loop(Expr.Reduction.Kind kind, String index, int from, int to, Raw body) implements Raw {}

  /** The expression that the factory makes of it. */
  default Expr build(Expressions e) {
    if (this instanceof Leaf leaf) {
      return leaf.leaf;
    }
    if (this instanceof Add add) {
      return e.sum(add.left.build(e), add.right.build(e));
    }
    if (this instanceof Subtract subtract) {
      return e.difference(subtract.left.build(e), subtract.right.build(e));
    }
    if (this instanceof Multiply multiply) {
      return e.product(multiply.left.build(e), multiply.right.build(e));
    }
    if (this instanceof Divide divide) {
      return e.quotient(divide.left.build(e), divide.right.build(e));
    }
    if (this instanceof Raise raise) {
      return e.power(raise.base.build(e), raise.exponent.build(e));
    }
    if (this instanceof Call call) {
      return e.apply(call.function, call.arguments.stream().map(a -> a.build(e)).toList());
    }
    if (this instanceof If choice) {
      return e.choice(
          Condition.compare(choice.relation, choice.left.build(e), choice.right.build(e)),
          choice.whenTrue.build(e),
          choice.whenFalse.build(e));
    }
    Loop loop = (Loop) this;
    return e.reduction(loop.kind, loop.index, loop.from, loop.to, loop.body.build(e));
  }

  /** Its value, and the largest absolute value met on the way. */
  static <T> T evaluate(
      Raw raw, java.util.function.Function<Expr, T> leaves, Arithmetic<T> arithmetic) {
    return new Evaluation<>(leaves, arithmetic).value(raw, Map.of());
  }

  /** One evaluation. */
  record Evaluation<T>(java.util.function.Function<Expr, T> leaves, Arithmetic<T> arithmetic) {
    T value(Raw raw, Map<String, Integer> indices) {
      if (raw instanceof Leaf leaf) {
        return leaf(leaf.leaf, indices);
      }
      if (raw instanceof Add add) {
        return arithmetic.add(value(add.left, indices), value(add.right, indices));
      }
      if (raw instanceof Subtract subtract) {
        T minus = arithmetic.multiply(arithmetic.constant(-1), value(subtract.right, indices));
        return arithmetic.add(value(subtract.left, indices), minus);
      }
      if (raw instanceof Multiply multiply) {
        return arithmetic.multiply(value(multiply.left, indices), value(multiply.right, indices));
      }
      if (raw instanceof Divide divide) {
        return arithmetic.divide(value(divide.left, indices), value(divide.right, indices));
      }
      if (raw instanceof Raise raise) {
        return arithmetic.power(value(raise.base, indices), value(raise.exponent, indices));
      }
      if (raw instanceof Call call) {
        List<T> arguments = call.arguments.stream().map(a -> value(a, indices)).toList();
        return arithmetic.apply(call.function, arguments);
      }
      if (raw instanceof If c) {
        T left = value(c.left, indices);
        T right = value(c.right, indices);
        return value(arithmetic.holds(c.relation, left, right) ? c.whenTrue : c.whenFalse, indices);
      }
      return loop((Loop) raw, indices);
    }

    private T loop(Loop loop, Map<String, Integer> indices) {
      boolean sum = loop.kind == Expr.Reduction.Kind.SUM;
      Map<String, Integer> inner = new HashMap<>(indices);
      T total = arithmetic.constant(sum ? 0 : 1);
      for (int i = loop.from; i < loop.to; i++) {
        inner.put(loop.index, i);
        T body = value(loop.body, inner);
        total = sum ? arithmetic.add(total, body) : arithmetic.multiply(total, body);
      }
      return total;
    }

    private T leaf(Expr leaf, Map<String, Integer> indices) {
      if (leaf instanceof Expr.Indexed indexed) {
        return leaf(indexed.at(Objects.requireNonNull(indices.get(indexed.index()))), indices);
      }
      Double constant = Expr.constantValue(leaf);
      return constant == null ? leaves.apply(leaf) : arithmetic.constant(constant);
    }
  }
}
