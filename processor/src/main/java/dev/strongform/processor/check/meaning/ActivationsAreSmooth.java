package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.TermModel;

/** A network, which training differentiates at least once, has a smooth activation. */
final class ActivationsAreSmooth implements MeaningRule {
  /** The activations whose derivative is a step. */
  private static final String KINKED = "RELU";

  private static final String TRAINING = "training";

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    context.problem().networks().stream()
        .filter(network -> network.activation().equals(KINKED))
        .forEach(network -> check(context, network, sink));
  }

  private static void check(MeaningContext context, NetworkModel network, DiagnosticSink sink) {
    int worst = 1;
    String user = TRAINING;
    for (TermModel candidate : context.problem().terms()) {
      int order = order(candidate, network);
      if (order > worst || (order == worst && user.equals(TRAINING))) {
        worst = order;
        user = candidate.name();
      }
    }
    sink.report(
        AnsatzRule.ACTIVATION_NOT_SMOOTH,
        context.network(network),
        "Activation." + network.activation(),
        worst,
        user);
  }

  /** The highest derivative of the network's outputs that a term holds. */
  private static int order(TermModel term, NetworkModel network) {
    return Leaves.jets(term.residual()).stream()
        .filter(jet -> network.outputs().contains(jet.field()))
        .mapToInt(jet -> jet.operator().order())
        .max()
        .orElse(0);
  }
}
