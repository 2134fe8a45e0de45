package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.PointValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a term computes, with what the points alone determine named and apart from the rest.
 *
 * @param given what the points determine, by the names that the results read it by
 * @param first the residual and its partials, in this order
 * @param second an energy's second derivatives
 */
record TermAlgebra(Map<String, Expr> given, List<Result> first, List<Result> second) {
  /** The results as they are: the points determine nothing apart. */
  static TermAlgebra whole(List<Result> first, List<Result> second) {
    return new TermAlgebra(Map.of(), first, second);
  }

  /** The results over what the points determine. */
  TermAlgebra apart(Expressions expressions, LeafNames names) {
    PointValues values = new PointValues(expressions, names.taken(first)::contains);
    List<Result> rest = first.stream().map(result -> result.after(values::takenFrom)).toList();
    List<Result> more = second.stream().map(result -> result.after(values::takenFrom)).toList();
    return new TermAlgebra(values.values(), rest, more);
  }

  /** The rows of what the points determine, by its names. */
  Map<String, Slot> rows() {
    Map<String, Slot> rows = new LinkedHashMap<>();
    given.keySet().forEach(name -> rows.put(name, Slot.of(Slot.Space.GIVEN, rows.size())));
    return rows;
  }
}
