package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DataRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.TrainableModel;

/** Every coefficient to identify occurs in a term. */
final class TrainablesMatter implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (TrainableModel trainable : context.problem().trainables()) {
      Expr leaf = context.expressions().symbol(trainable.name());
      if (context.problem().terms().stream()
          .noneMatch(term -> Leaves.dependsOn(term.residual(), leaf))) {
        sink.report(
            DataRule.TRAINABLE_UNUSED, context.trainable(trainable.name()), trainable.name());
      }
    }
  }
}
