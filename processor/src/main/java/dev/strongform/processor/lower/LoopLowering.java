package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.expression.Expressions;
import java.util.ArrayList;
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
  private final ReductionLowering reductions;

  LoopLowering(
      Expressions expressions,
      ExpressionLowering terms,
      Conversion conversion,
      BodyLowering bodies) {
    this.expressions = expressions;
    this.terms = terms;
    this.conversion = conversion;
    this.bodies = bodies;
    this.reductions = new ReductionLowering(expressions, bodies);
  }

  Optional<Value> counted(Statement.CountedLoop loop, Scope scope) {
    List<Long> trips = trips(loop, scope);
    boolean reduced =
        trips.size() > UNROLLED
            && conversion.whole(terms.lower(loop.step(), scope), loop.ref()) == 1
            && reduce(loop, Math.toIntExact(trips.get(0)), trips.size(), scope);
    return reduced ? Optional.empty() : unroll(loop, trips, scope);
  }

  private boolean reduce(Statement.CountedLoop loop, int from, int trips, Scope scope) {
    Value.LoopIndex index = new Value.LoopIndex(reductions.fresh(loop.index()), from, from + trips);
    return set(reductions.reduce(index, loop.index(), index, loop.body(), scope), scope);
  }

  private static boolean set(Optional<Map<String, Value>> reduced, Scope scope) {
    reduced.ifPresent(values -> values.forEach(scope::set));
    return reduced.isPresent();
  }

  Optional<Value> forEach(Statement.ForEach loop, Scope scope) {
    Value array = terms.lower(loop.array(), scope);
    if (array instanceof Value.Matrix matrix) {
      return unroll(loop, matrix.rows().stream().<Value>map(Value.Array::new).toList(), scope);
    }
    if (!(array instanceof Value.Array vector)) {
      throw new LoweringException(
          BodyRule.UNSUPPORTED_JAVA,
          loop.ref(),
          "a loop over this",
          "loop over an array of doubles");
    }
    Vector elements = vector.elements();
    if (elements.length() > UNROLLED && reduce(loop, elements, scope)) {
      return Optional.empty();
    }
    return unroll(loop, elements.values(expressions), scope);
  }

  private boolean reduce(Statement.ForEach loop, Vector elements, Scope scope) {
    String name = reductions.fresh(loop.name());
    Value.LoopIndex index = new Value.LoopIndex(name, 0, elements.length());
    return elements
        .at(expressions, name)
        .map(value -> elements.whole() ? new Value.IndexArithmetic(value) : new Value.Real(value))
        .map(element -> reductions.reduce(index, loop.name(), element, loop.body(), scope))
        .filter(reduced -> set(reduced, scope))
        .isPresent();
  }

  private Optional<Value> unroll(Statement.ForEach loop, List<Value> elements, Scope scope) {
    for (Value element : elements) {
      Optional<Value> value = trip(loop.name(), element, loop.body(), scope);
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
            BodyRule.LOOP_TOO_LONG, loop.ref(), "over " + MOST_TRIPS, MOST_TRIPS);
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
        BodyRule.LOOP_NOT_CONSTANT, loop.bound().ref(), "it depends on the point");
  }
}
