package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Substitution;
import dev.strongform.processor.model.FieldModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.List;

/**
 * Reads coefficients that are identified as fields that do not vary: their values travel like a
 * network's outputs, so that rows, products and sharing need to know nothing of them. It comes
 * after everything that differentiates along the axes.
 */
final class CoefficientJets {
  private final Expressions expressions;

  private CoefficientJets(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The problem with every coefficient a jet. */
  static ProblemModel apply(ProblemModel problem, Expressions expressions) {
    if (problem.trainables().isEmpty()) {
      return problem;
    }
    CoefficientJets pass = new CoefficientJets(expressions);
    List<TermModel> terms =
        problem.terms().stream()
            .map(term -> term.withResidual(pass.jets(term.residual())))
            .toList();
    List<FieldModel> fields =
        problem.fields().stream()
            .map(
                field ->
                    new FieldModel(field.name(), field.written(), pass.jets(field.expression())))
            .toList();
    return problem.with(terms, fields);
  }

  private Expr jets(Expr expression) {
    return new Substitution(expressions)
        .replace(
            expression,
            leaf -> leaf instanceof Expr.Symbol symbol ? expressions.jet(symbol.name()) : leaf);
  }
}
