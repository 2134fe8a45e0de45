package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.jet.JetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The second derivatives of an integrand by the jets: those that do not vanish identically, of each
 * symmetric pair the one below the diagonal.
 *
 * @param seconds the derivatives
 * @param lanes computes them
 */
public record CurvaturePlan(List<Expr> seconds, LanePlan lanes) {
  /** Copies the list. */
  public CurvaturePlan {
    seconds = List.copyOf(seconds);
  }

  /** A plan of derivatives, and how the lanes compute them. */
  static CurvaturePlan of(List<Result> seconds, LanePlan lanes) {
    return new CurvaturePlan(seconds.stream().map(Result::value).toList(), lanes);
  }

  /** The derivatives, each with its place. */
  static List<Result> results(Map<Expr.Jet, Expr> partials, JetPlan jets, Expressions expressions) {
    Derivatives derivatives = new Derivatives(expressions);
    List<Result> results = new ArrayList<>();
    partials.forEach(
        (row, partial) -> {
          for (Expr.Jet column : partials.keySet()) {
            int from = TermPlan.slot(jets, row);
            int to = TermPlan.slot(jets, column);
            if (to <= from && Leaves.jets(partial).contains(column)) {
              Expr second = derivatives.by(partial, column);
              if (!Expr.isConstant(second, 0)) {
                results.add(result(from * (from + 1) / 2 + to, second));
              }
            }
          }
        });
    return results;
  }

  private static Result result(int entry, Expr second) {
    return new Result(
        "second derivatives of the integrand by the jet",
        Slot.of(Slot.Space.CURVATURE, entry),
        second);
  }
}
