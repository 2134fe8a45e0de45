package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.model.NetworkModel;
import java.util.stream.Collectors;

/** A class that declares no network is told which one it gets. */
final class DefaultNetworkIsNamed implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (NetworkModel network : context.problem().networks()) {
      if (!network.declared()) {
        sink.report(
            AnsatzRule.DEFAULT_NETWORK,
            context.sources().problem(),
            context.problem().className(),
            written(network));
      }
    }
  }

  /** The annotation as one would write it. */
  private static String written(NetworkModel network) {
    if (network.windows().isPresent()) {
      return "@Windows";
    }
    String hidden =
        network.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "@Mlp(hidden = {" + hidden + "}, activation = Activation." + network.activation() + ")";
  }
}
