package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.expression.Substitution;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.List;

/**
 * Recognises {@code c (u_xx + u_yy)} as {@code c} times one Laplacian: the second derivatives then
 * travel through the network as one channel (forward Laplacian, Li et al. 2023).
 */
final class LaplacianFusion {
  private final Expressions expressions;
  private final Derivatives derivatives;

  private LaplacianFusion(Expressions expressions) {
    this.expressions = expressions;
    this.derivatives = new Derivatives(expressions);
  }

  /** The problem with every such sum fused. */
  static ProblemModel apply(ProblemModel problem, Expressions expressions) {
    LaplacianFusion fusion = new LaplacianFusion(expressions);
    return problem.withTerms(problem.terms().stream().map(fusion::fuse).toList());
  }

  private TermModel fuse(TermModel term) {
    Expr residual = term.residual();
    List<String> fields = Leaves.jets(residual).stream().map(Expr.Jet::field).distinct().toList();
    for (String field : fields) {
      residual = fuse(residual, field);
    }
    return term.withResidual(residual);
  }

  private Expr fuse(Expr residual, String field) {
    List<Expr.Jet> own =
        Leaves.jets(residual).stream().filter(jet -> jet.field().equals(field)).toList();
    List<Expr.Jet> unmixed = own.stream().filter(LaplacianFusion::isUnmixedSecond).toList();
    boolean second =
        own.stream().allMatch(jet -> isUnmixedSecond(jet) || jet.operator().order() < 2);
    if (unmixed.size() < 2 || !second || !haveOneCoefficient(residual, unmixed)) {
      return residual;
    }
    Expr laplacian = expressions.jet(field, laplacianOf(unmixed));
    Expr.Jet first = unmixed.get(0);
    return new Substitution(expressions)
        .replace(
            residual,
            leaf -> {
              if (leaf.equals(first)) {
                return laplacian;
              }
              return leaf instanceof Expr.Jet jet && unmixed.contains(jet)
                  ? expressions.constant(0)
                  : leaf;
            });
  }

  private static boolean isUnmixedSecond(Expr.Jet jet) {
    List<Integer> axes = jet.operator().axes();
    return jet.operator().kind() == Operator.Kind.PARTIAL
        && axes.size() == 2
        && axes.get(0).equals(axes.get(1));
  }

  /** Whether the residual is affine in the second derivatives, all with the same factor. */
  private boolean haveOneCoefficient(Expr residual, List<Expr.Jet> unmixed) {
    Expr coefficient = derivatives.by(residual, unmixed.get(0));
    return Leaves.jets(coefficient).stream().noneMatch(unmixed::contains)
        && unmixed.stream().allMatch(jet -> derivatives.by(residual, jet).equals(coefficient));
  }

  private static Operator laplacianOf(List<Expr.Jet> unmixed) {
    return Operator.laplacian(
        unmixed.stream().mapToInt(jet -> jet.operator().axes().get(0)).sorted().toArray());
  }
}
