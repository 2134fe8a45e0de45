package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.FieldExpansion;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * The Euler-Lagrange residual of energies at a known solution: {@code sum_a (-1)^|a| D^a (de/du_a)}
 * over the derivatives {@code u_a} of an unknown (Gelfand and Fomin 1963, "Calculus of
 * variations"), which vanishes where the solution makes their integral stationary.
 */
public final class EulerLagrange {
  private final Expressions expressions;
  private final Derivatives derivatives;
  private final FieldExpansion solution;

  /**
   * Residuals at a solution.
   *
   * @param solution puts functions of the coordinates in for all unknowns
   */
  public EulerLagrange(Expressions expressions, FieldExpansion solution) {
    this.expressions = expressions;
    this.derivatives = new Derivatives(expressions);
    this.solution = solution;
  }

  /** The residual by one unknown, as a function of the coordinates. */
  public Expr residual(List<Expr> energies, String unknown) {
    List<Expr> summands = new ArrayList<>();
    for (Expr energy : energies) {
      for (Expr.Jet jet : Leaves.jets(energy)) {
        if (jet.field().equals(unknown)) {
          add(solution.expand(derivatives.by(energy, jet)), jet.operator(), summands);
        }
      }
    }
    return expressions.sum(summands);
  }

  private void add(Expr slope, Operator operator, List<Expr> summands) {
    for (Operator partial : operator.partials()) {
      Expr moved = slope;
      for (int axis : partial.axes()) {
        moved = derivatives.total(moved, axis);
      }
      double sign = partial.axes().size() % 2 == 0 ? 1 : -1;
      summands.add(expressions.product(expressions.constant(sign), moved));
    }
  }
}
