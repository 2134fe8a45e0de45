package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.diagnostic.DataRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.FieldExpansion;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.OpaqueDerivativeException;
import dev.strongform.processor.expression.Substitution;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what a sensor measures where the solution is known: the value of the column that makes
 * the residual zero, which must be affine in it.
 */
final class ExactSamples {
  private final Expressions expressions;
  private final Trainables trainables;
  private final Map<String, Expr> exact;

  /**
   * Samples of known solutions.
   *
   * @param exact the solutions in the coordinates, by unknown
   */
  ExactSamples(Expressions expressions, Trainables trainables, Map<String, Expr> exact) {
    this.expressions = expressions;
    this.trainables = trainables;
    this.exact = exact;
  }

  /**
   * The column in the coordinates.
   *
   * @throws LoweringException where it cannot be told
   */
  Expr of(MethodDecl method, Expr written, Expr column) {
    SourceRef at = method.ref();
    Expr known = known(method, written, at);
    Expr slope = new Derivatives(expressions).by(known, column);
    Expr rest =
        new Substitution(expressions)
            .replace(known, leaf -> leaf.equals(column) ? expressions.constant(0) : leaf);
    if (Leaves.dependsOn(slope, column) || Expr.isConstant(slope, 0)) {
      throw refused(at, method, "the residual is not affine in its column");
    }
    return expressions.negate(expressions.quotient(rest, slope));
  }

  private Expr known(MethodDecl method, Expr written, SourceRef at) {
    FieldExpansion expansion =
        new FieldExpansion(expressions, name -> Optional.ofNullable(exact.get(name)));
    try {
      Expr known = expansion.expand(written);
      if (!Leaves.jets(known).isEmpty()) {
        String unknown = Leaves.jets(known).iterator().next().field();
        throw refused(at, method, "there is no @Exact solution for " + unknown);
      }
      return trainables.exact(known, method.name() + " samples the @Exact solution", at);
    } catch (OpaqueDerivativeException opaque) {
      throw refused(
          at, method, "it needs a derivative of " + opaque.call().method() + ", which is opaque");
    }
  }

  private static LoweringException refused(SourceRef at, MethodDecl method, String why) {
    return new LoweringException(DataRule.OBSERVATION_NOT_SAMPLED, at, method.name(), why);
  }
}
