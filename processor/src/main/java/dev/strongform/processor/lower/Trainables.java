package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.ConstantFolder;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.TrainableDecl;
import dev.strongform.processor.diagnostic.DataRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Substitution;
import dev.strongform.processor.model.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The coefficients that are identified, and their true values put in for them. */
final class Trainables {
  private final List<TrainableModel> all = new ArrayList<>();
  private final Expressions expressions;

  Trainables(ProblemDecl problem, Expressions expressions) {
    this.expressions = expressions;
    ConstantFolder folder = new ConstantFolder(problem);
    for (TrainableDecl declared : problem.trainables()) {
      double start = declared.initialiser().flatMap(folder::foldReal).orElseThrow();
      all.add(
          new TrainableModel(
              declared.name(),
              start,
              Optional.of(declared.exact().value()).filter(Double::isFinite),
              declared.positive()));
    }
  }

  List<TrainableModel> all() {
    return all;
  }

  /**
   * The expression at the true values.
   *
   * @param user what is worked out
   * @throws LoweringException where one is not known
   */
  Expr exact(Expr expression, String user, SourceRef at) {
    return new Substitution(expressions)
        .replace(
            expression,
            leaf -> leaf instanceof Expr.Symbol symbol ? exact(symbol, user, at) : leaf);
  }

  private Expr exact(Expr.Symbol symbol, String user, SourceRef at) {
    double value =
        all.stream()
            .filter(trainable -> trainable.name().equals(symbol.name()))
            .findFirst()
            .flatMap(TrainableModel::exact)
            .orElseThrow(
                () ->
                    new LoweringException(
                        DataRule.TRAINABLE_WITHOUT_EXACT, at, user, symbol.name(), symbol.name()));
    return expressions.namedConstant(symbol.name(), value);
  }
}
