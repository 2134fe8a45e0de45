package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expr.Coordinate;
import dev.strongform.processor.expression.Expr.Reduction;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Substitution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lowers loops: to a sum or product over an index where every trip adds to or multiplies its
 * variables and there are more than {@value #UNROLLED} trips, else trip by trip.
 */
final class LoopLowering {
  /** Loops of up to this many trips are unrolled. */
  static final int UNROLLED = 8;

  /** The most trips that are unrolled where a loop is no reduction. */
  static final int MOST_TRIPS = 2_000;

  private final Expressions expressions;
  private final ExpressionLowering terms;
  private final Conversion conversion;
  private final BodyLowering bodies;
  private final Deque<String> open = new ArrayDeque<>();

  LoopLowering(
      Expressions expressions,
      ExpressionLowering terms,
      Conversion conversion,
      BodyLowering bodies) {
    this.expressions = expressions;
    this.terms = terms;
    this.conversion = conversion;
    this.bodies = bodies;
  }

  Optional<Value> counted(Statement.CountedLoop loop, Scope scope) {
    List<Long> trips = trips(loop, scope);
    if (trips.size() > UNROLLED
        && conversion.whole(terms.lower(loop.step(), scope), loop.ref()) == 1) {
      int from = Math.toIntExact(trips.get(0));
      Optional<Map<String, Value>> reduced =
          reduce(
              loop.index(),
              new Value.LoopIndex(fresh(loop.index())),
              loop.body(),
              scope,
              from,
              from + trips.size());
      if (reduced.isPresent()) {
        reduced.get().forEach(scope::set);
        return Optional.empty();
      }
    }
    return unroll(loop, trips, scope);
  }

  Optional<Value> forEach(Statement.ForEach loop, Scope scope) {
    if (!(terms.lower(loop.array(), scope) instanceof Value.Array array)) {
      throw new LoweringException(
          Rule.UNSUPPORTED_JAVA, loop.ref(), "a loop over this", "loop over an array of doubles");
    }
    Vector elements = array.elements();
    if (elements.length() > UNROLLED) {
      String index = fresh(loop.name());
      Optional<Expr> element = elements.at(expressions, index);
      Optional<Map<String, Value>> reduced =
          element.flatMap(
              value ->
                  reduce(
                      index,
                      new Value.LoopIndex(index),
                      loop.name(),
                      new Value.Real(value),
                      loop.body(),
                      scope,
                      0,
                      elements.length()));
      if (reduced.isPresent()) {
        reduced.get().forEach(scope::set);
        return Optional.empty();
      }
    }
    for (int i = 0; i < elements.length(); i++) {
      Optional<Value> value =
          trip(loop.name(), new Value.Real(elements.at(expressions, i)), loop.body(), scope);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> unroll(Statement.CountedLoop loop, List<Long> trips, Scope scope) {
    for (long index : trips) {
      Optional<Value> value = trip(loop.index(), new Value.Whole(index), loop.body(), scope);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> trip(String name, Value index, Statement body, Scope scope) {
    Scope inner = scope.copy();
    inner.set(name, index);
    Optional<Value> value = bodies.run(List.of(body), inner);
    scope.adopt(inner);
    return value;
  }

  /** The values of the index; the bound and the step must be known before the first trip. */
  private List<Long> trips(Statement.CountedLoop loop, Scope scope) {
    long index = known(terms.lower(loop.from(), scope), loop);
    long bound = known(terms.lower(loop.bound(), scope), loop);
    long step = known(terms.lower(loop.step(), scope), loop);
    List<Long> trips = new ArrayList<>();
    while (Relations.of(loop.comparison()).holds(index, bound)) {
      if (trips.size() == MOST_TRIPS) {
        throw new LoweringException(
            Rule.LOOP_TOO_LONG, loop.ref(), "over " + MOST_TRIPS, MOST_TRIPS);
      }
      trips.add(index);
      index += step;
    }
    return trips;
  }

  private static long known(Value value, Statement.CountedLoop loop) {
    if (value instanceof Value.Whole whole) {
      return whole.number();
    }
    if (value instanceof Value.LoopIndex || value instanceof Value.IndexArithmetic) {
      throw new NotAReduction("the count depends on an outer index");
    }
    throw new LoweringException(
        Rule.LOOP_NOT_CONSTANT, loop.bound().ref(), "it depends on the point");
  }

  private Optional<Map<String, Value>> reduce(
      String name, Value.LoopIndex index, Statement body, Scope scope, int from, int to) {
    return reduce(index.name(), index, name, index, body, scope, from, to);
  }

  /**
   * Runs the body once with the index left open and a stand-in for every number in scope; empty
   * where a variable does not end as itself plus, or times, something free of stand-ins.
   */
  private Optional<Map<String, Value>> reduce(
      String index,
      Value.LoopIndex opened,
      String variable,
      Value element,
      Statement body,
      Scope scope,
      int from,
      int to) {
    Scope inner = scope.copy();
    Map<String, Coordinate> standIns = standIns(scope, inner);
    inner.set(variable, element);
    open.push(opened.name());
    try {
      if (bodies.run(List.of(body), inner).isPresent()) {
        return Optional.empty();
      }
      return Optional.of(reduced(index, standIns, scope, inner, from, to));
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
      if (scope.get(name).orElseThrow() instanceof Value.Real) {
        Coordinate standIn = (Coordinate) expressions.coordinate(axis--, "#" + name);
        standIns.put(name, standIn);
        inner.set(name, new Value.Real(standIn));
      }
    }
    return standIns;
  }

  private Map<String, Value> reduced(
      String index, Map<String, Coordinate> standIns, Scope before, Scope after, int from, int to) {
    Map<String, Value> changed = new LinkedHashMap<>();
    Map<Expr, Expr> unchanged = unchanged(standIns, before, after);
    for (Map.Entry<String, Coordinate> entry : standIns.entrySet()) {
      Expr end = ((Value.Real) after.get(entry.getKey()).orElseThrow()).expression();
      if (!end.equals(entry.getValue())) {
        Expr start = ((Value.Real) before.get(entry.getKey()).orElseThrow()).expression();
        Expr settled =
            new Substitution(expressions).replace(end, leaf -> unchanged.getOrDefault(leaf, leaf));
        changed.put(
            entry.getKey(),
            new Value.Real(accumulated(index, entry.getValue(), start, settled, from, to)));
      }
    }
    return changed;
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

  private Expr accumulated(
      String index, Coordinate standIn, Expr start, Expr end, int from, int to) {
    Expr slope = new Derivatives(expressions).by(end, standIn);
    Expr rest =
        new Substitution(expressions)
            .replace(end, leaf -> leaf.equals(standIn) ? expressions.constant(0) : leaf);
    if (slope.equals(expressions.constant(1)) && free(rest)) {
      return expressions.sum(
          start, expressions.reduction(Reduction.Kind.SUM, index, from, to, rest));
    }
    if (rest.equals(expressions.constant(0)) && free(slope)) {
      return expressions.product(
          start, expressions.reduction(Reduction.Kind.PRODUCT, index, from, to, slope));
    }
    throw new NotAReduction("a recurrence");
  }

  private static boolean free(Expr expression) {
    return Leaves.of(expression).stream()
        .noneMatch(leaf -> leaf instanceof Coordinate coordinate && coordinate.axis() < 0);
  }

  private String fresh(String name) {
    String candidate = name;
    for (int i = 2; open.contains(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }
}
