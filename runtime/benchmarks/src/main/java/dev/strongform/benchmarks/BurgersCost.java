package dev.strongform.benchmarks;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.samples.burgers.BurgersProblem;
import java.util.List;

/**
 * Counted operations and bytes of Burgers' equation on some network: a forward jet F, its reverse
 * sweep as two more, a weight's derivative at a point as a product over the channels.
 */
final class BurgersCost {
  private static final int CHANNELS = 4;
  private static final int AXES = 2;

  private final int points;
  private final double forward;
  private final double parameters;

  BurgersCost(List<Integer> hidden, int points) {
    CompiledProblem problem = new BurgersProblem();
    Architecture own = problem.networks().get(0);
    Architecture network = new Architecture(own.name(), hidden, own.activation(), own.outputs());
    JetShape shape = JetShape.closure(AXES, List.of(Channel.partial(0, 0), Channel.partial(1)));
    this.points = points;
    this.forward = new JetNetwork(problem.domain(), network, shape, 0).flopsPerPoint();
    this.parameters =
        JetNetwork.parameters(problem.domain(), network, 0).stream()
            .mapToDouble(block -> block.size())
            .sum();
  }

  /** Loss and gradient; the points are read. */
  Work gradient() {
    return new Work(3 * forward * points, 8.0 * AXES * points);
  }

  /** Residual and rows, which are written: half of the reverse sweep, and products by weight. */
  Work rows() {
    return new Work(
        (2 * forward + 2 * CHANNELS * parameters) * points, 8.0 * (AXES + parameters) * points);
  }

  /** The rows, and the lower half of their product. */
  Work gaussNewton() {
    return new Work(
        rows().flops() + parameters * (parameters + 1) * points,
        rows().bytes() + 8 * parameters * parameters);
  }
}
