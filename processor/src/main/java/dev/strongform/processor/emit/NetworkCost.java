package dev.strongform.processor.emit;

import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.jet.ChainRuleCost;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.SubdomainsModel;
import java.util.List;

/**
 * Counts the operations of forward jets at one point, as the runtime's kernels run them: a
 * multiplication and an addition for every weight and channel (in the first layer for the channels
 * that a feature has), and the chain rule of every hidden neuron. Biases are where sums start, and
 * the features themselves are left out. In windows every coefficient is multiplied and added once a
 * channel, and the polynomials themselves are left out. Of networks in boxes those are counted
 * whose boxes hold a point, on average, and their windows are left out.
 */
final class NetworkCost {
  private NetworkCost() {}

  /** The operations of every network that a jet evaluates. */
  static long flops(ProblemModel problem, JetPlan jets) {
    return jets.networks().stream()
        .filter(jet -> jet.network() < problem.networks().size())
        .mapToLong(jet -> flops(problem, jet))
        .sum();
  }

  private static long flops(ProblemModel problem, NetworkJet jet) {
    NetworkModel network = problem.networks().get(jet.network());
    return network
        .windows()
        .map(windows -> 2L * network.outputs().size() * windows.terms() * jet.channels().size())
        .orElseGet(() -> Math.round(cover(problem) * layers(problem, network, jet)));
  }

  /** The number of networks at a point, on average. */
  private static double cover(ProblemModel problem) {
    return problem.subdomains().map(SubdomainsModel::cover).orElse(1.0);
  }

  private static long layers(ProblemModel problem, NetworkModel network, NetworkJet jet) {
    List<Integer> hidden = network.layers();
    long flops = 2L * activeJets(problem.axes(), jet.channels()) * hidden.get(0);
    for (int layer = 1; layer <= hidden.size(); layer++) {
      int outputs = layer < hidden.size() ? hidden.get(layer) : network.outputs().size();
      flops += 2L * hidden.get(layer - 1) * outputs * jet.channels().size();
    }
    long neurons = hidden.stream().mapToLong(Integer::longValue).sum();
    return flops + neurons * ChainRuleCost.of(jet.channels());
  }

  /** The number of features and channels that are not zero everywhere. */
  private static long activeJets(List<AxisModel> axes, List<Operator> channels) {
    long active = 0;
    for (int axis = 0; axis < axes.size(); axis++) {
      int index = axis;
      boolean periodic = axes.get(axis).periodic();
      long own = channels.stream().filter(channel -> isActive(channel, index, periodic)).count();
      active += periodic ? 2 * own : own;
    }
    return active;
  }

  /** Whether a channel of a function of one axis is not zero; a line has a first derivative. */
  private static boolean isActive(Operator channel, int axis, boolean periodic) {
    boolean along =
        channel.kind() == Operator.Kind.PARTIAL
            ? channel.axes().stream().allMatch(each -> each == axis)
            : channel.axes().contains(axis);
    return along && (periodic || channel.order() <= 1);
  }
}
