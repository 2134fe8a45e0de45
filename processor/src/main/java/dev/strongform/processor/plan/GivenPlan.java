package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the points alone determine of a term's algebra: computed once for a set of points, and read
 * by everything that depends on the parameters.
 *
 * @param count the number of values, one row of a tile each
 * @param lanes computes them
 */
public record GivenPlan(int count, LanePlan lanes) {
  static GivenPlan of(TermAlgebra algebra, LanePlanner planner) {
    Map<String, Slot> rows = algebra.rows();
    List<Result> results = new ArrayList<>();
    for (Map.Entry<String, Expr> value : algebra.given().entrySet()) {
      Slot row = Objects.requireNonNull(rows.get(value.getKey()));
      results.add(new Result("what the points determine", row, value.getValue()));
    }
    return new GivenPlan(results.size(), planner.plan(results));
  }

  /** Whether there is nothing to compute. */
  public boolean isEmpty() {
    return count == 0;
  }
}
