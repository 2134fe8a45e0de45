package dev.strongform.slabs;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.kernel.ParameterBlock;

/**
 * A slab that was solved.
 *
 * @param problem on the slab
 * @param theta its parameters
 */
record FrozenSlab(CompiledProblem problem, double[] theta) {
  /** One of its networks on a jet. */
  FrozenNetwork network(int network, JetShape shape) {
    Architecture architecture = problem.networks().get(network);
    JetNetwork jets =
        new JetNetwork(problem.domain(), architecture, shape, start(problem, network));
    return new FrozenNetwork(jets, problem.domain().dimension(), theta);
  }

  /** The index of a network's first parameter. */
  static int start(CompiledProblem problem, int network) {
    int start = 0;
    for (Architecture architecture : problem.networks().subList(0, network)) {
      start +=
          JetNetwork.parameters(problem.domain(), architecture, 0).stream()
              .mapToInt(ParameterBlock::size)
              .sum();
    }
    return start;
  }
}
