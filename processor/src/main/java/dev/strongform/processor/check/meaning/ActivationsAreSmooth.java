package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.TermModel;
import java.util.Optional;

/** A network that is differentiated has a smooth activation. */
final class ActivationsAreSmooth implements MeaningRule {
  /** The activations whose derivative is a step. */
  private static final String KINKED = "RELU";

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    context.problem().networks().stream()
        .filter(network -> network.activation().equals(KINKED))
        .forEach(network -> check(context, network, sink));
  }

  private static void check(MeaningContext context, NetworkModel network, DiagnosticSink sink) {
    int worst = 0;
    String term = "";
    for (TermModel candidate : context.problem().terms()) {
      int order = order(candidate, network);
      if (order > worst) {
        worst = order;
        term = candidate.name();
      }
    }
    if (worst > 0) {
      sink.report(
          Rule.ACTIVATION_NOT_SMOOTH,
          network(context, network),
          "Activation." + network.activation(),
          worst,
          term);
    }
  }

  /** The highest derivative of the network's outputs that a term holds. */
  private static int order(TermModel term, NetworkModel network) {
    return Leaves.jets(term.residual()).stream()
        .filter(jet -> network.outputs().contains(jet.field()))
        .mapToInt(jet -> jet.operator().order())
        .max()
        .orElse(0);
  }

  /** Where a network's activation is written. */
  private static SourceRef network(MeaningContext context, NetworkModel network) {
    return context.problem().unknowns().stream()
        .filter(unknown -> network.outputs().contains(unknown.field()))
        .flatMap(
            unknown ->
                Optional.ofNullable(context.sources().networks().get(unknown.name())).stream())
        .findFirst()
        .orElse(context.sources().problem());
  }
}
