package dev.strongform.processor.emit;

import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.ProblemModel;

/** Counts the multiplications and additions of a forward jet: two for every weight and channel. */
final class NetworkCost {
  private NetworkCost() {}

  static long flops(ProblemModel problem, JetPlan jets) {
    long flops = 0;
    for (NetworkJet jet : jets.networks()) {
      NetworkModel network = problem.networks().get(jet.network());
      flops += 2L * network.parameters(problem.features()) * jet.channels().size();
    }
    return flops;
  }
}
