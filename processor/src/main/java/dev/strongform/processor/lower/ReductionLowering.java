package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expr.Coordinate;
import dev.strongform.processor.expression.Expr.Reduction;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Substitution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises a loop as sums and products over its index: every variable that its body changes ends
 * a trip as itself plus, or times, something that depends on the index and the point alone.
 */
final class ReductionLowering {
  private final Expressions expressions;
  private final BodyLowering bodies;
  private final Deque<String> open = new ArrayDeque<>();

  ReductionLowering(Expressions expressions, BodyLowering bodies) {
    this.expressions = expressions;
    this.bodies = bodies;
  }

  /**
   * Runs the body once with the index left open and a stand-in for every number in scope; empty
   * where a variable does not end as itself plus, or times, something free of stand-ins.
   *
   * @param variable the loop's variable in the body
   * @param element what it stands for
   */
  Optional<Map<String, Value>> reduce(
      Value.LoopIndex index, String variable, Value element, Statement body, Scope scope) {
    Scope inner = scope.copy();
    Map<String, Coordinate> standIns = standIns(scope, inner);
    inner.set(variable, element);
    open.push(index.name());
    try {
      if (bodies.run(List.of(body), inner).isPresent()) {
        return Optional.empty();
      }
      return Optional.of(reduced(index, standIns, scope, inner));
    } catch (NotAReduction unrolledInstead) {
      return Optional.empty();
    } finally {
      open.pop();
    }
  }

  private Map<String, Coordinate> standIns(Scope scope, Scope inner) {
    Map<String, Coordinate> standIns = new LinkedHashMap<>();
    int axis = -1 - 1000 * open.size();
    for (String name : scope.names()) {
      if (scope.get(name).filter(Value.Real.class::isInstance).isPresent()) {
        Coordinate standIn = (Coordinate) expressions.coordinate(axis--, "#" + name);
        standIns.put(name, standIn);
        inner.set(name, new Value.Real(standIn));
      }
    }
    return standIns;
  }

  private Map<String, Value> reduced(
      Value.LoopIndex index, Map<String, Coordinate> standIns, Scope before, Scope after) {
    Map<String, Value> changed = new LinkedHashMap<>();
    refuseOtherChanges(before, after);
    Map<Expr, Expr> unchanged = unchanged(standIns, before, after);
    for (Map.Entry<String, Coordinate> entry : standIns.entrySet()) {
      Expr end = ((Value.Real) after.get(entry.getKey()).orElseThrow()).expression();
      if (!end.equals(entry.getValue())) {
        Expr start = ((Value.Real) before.get(entry.getKey()).orElseThrow()).expression();
        Expr settled =
            new Substitution(expressions).replace(end, leaf -> unchanged.getOrDefault(leaf, leaf));
        changed.put(
            entry.getKey(), new Value.Real(accumulated(index, entry.getValue(), start, settled)));
      }
    }
    return changed;
  }

  /** What is no real number (a counter, a flag) has no stand-in, so it must not change. */
  private static void refuseOtherChanges(Scope before, Scope after) {
    for (String name : before.names()) {
      Optional<Value> value = before.get(name);
      boolean real = value.isEmpty() || value.get() instanceof Value.Real;
      if (!real && !value.equals(after.get(name))) {
        throw new NotAReduction("a counter");
      }
    }
  }

  private static Map<Expr, Expr> unchanged(
      Map<String, Coordinate> standIns, Scope before, Scope after) {
    Map<Expr, Expr> unchanged = new LinkedHashMap<>();
    standIns.forEach(
        (name, standIn) -> {
          Value end = after.get(name).orElseThrow();
          if (end instanceof Value.Real real && real.expression().equals(standIn)) {
            unchanged.put(standIn, ((Value.Real) before.get(name).orElseThrow()).expression());
          }
        });
    return unchanged;
  }

  private Expr accumulated(Value.LoopIndex index, Coordinate standIn, Expr start, Expr end) {
    Expr slope = new Derivatives(expressions).by(end, standIn);
    Expr rest =
        new Substitution(expressions)
            .replace(end, leaf -> leaf.equals(standIn) ? expressions.constant(0) : leaf);
    if (slope.equals(expressions.constant(1)) && free(rest)) {
      return expressions.sum(start, reduction(Reduction.Kind.SUM, index, rest));
    }
    if (rest.equals(expressions.constant(0)) && free(slope)) {
      return expressions.product(start, reduction(Reduction.Kind.PRODUCT, index, slope));
    }
    throw new NotAReduction("a recurrence");
  }

  private Expr reduction(Reduction.Kind kind, Value.LoopIndex index, Expr body) {
    return expressions.reduction(kind, index.name(), index.from(), index.to(), body);
  }

  private static boolean free(Expr expression) {
    return Leaves.of(expression).stream()
        .noneMatch(leaf -> leaf instanceof Coordinate coordinate && coordinate.axis() < 0);
  }

  /** A name for an index that no loop around has. */
  String fresh(String name) {
    String candidate = name;
    for (int i = 2; open.contains(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }
}
