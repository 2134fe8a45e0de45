package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A problem that the processor compiled: its terms, its networks and its defaults. */
public interface CompiledProblem {
  /** Names and facts. */
  ProblemInfo info();

  /** The domain of this instance. */
  Domain domain();

  /** The networks of this instance, in the order of their parameters. */
  List<Architecture> networks();

  /** The coefficients that are identified; their parameters are the last. */
  default List<Coefficient> coefficients() {
    return List.of();
  }

  /** The blocks of the parameter vector, in order and without gaps. */
  List<ParameterBlock> parameters();

  /** The number of parameters. */
  default int parameterCount() {
    return parameters().stream().mapToInt(ParameterBlock::size).sum();
  }

  /** Whether some network's hidden layer is drawn and only its output layer is solved for. */
  default boolean isDrawn() {
    return networks().stream().anyMatch(network -> network.drawn().isPresent());
  }

  /**
   * The parameters that are solved for: all, or, where some are drawn, the others, network by
   * network and box by box, and the coefficients.
   */
  default List<ParameterRange> trained() {
    if (networks().stream().allMatch(Architecture::isTrainedWhole)) {
      return List.of(new ParameterRange(0, parameterCount()));
    }
    List<ParameterBlock> blocks = parameters();
    List<ParameterRange> trained = new ArrayList<>();
    networks().forEach(network -> trained.addAll(network.trained(blocks)));
    int count = parameterCount();
    if (!coefficients().isEmpty()) {
      trained.add(new ParameterRange(count - coefficients().size(), count));
    }
    return List.copyOf(trained);
  }

  /** The number of parameters that are solved for. */
  default int trainedCount() {
    return trained().stream().mapToInt(ParameterRange::size).sum();
  }

  /** The terms that the loss sums. */
  List<TermKernel> terms();

  /** What a bare solve uses. */
  TrainingDefaults training();

  /** The solution at the given parameters, which are copied. */
  Solution solution(double[] theta);

  /** The known solution, where the problem declares one for every unknown. */
  Optional<ExactSolution> exact();

  /** The same problem on another domain, or with networks of other sizes. */
  CompiledProblem with(Domain domain, List<Architecture> networks);

  /** The class that was generated, beside which resources lie; of the whole for a part of it. */
  default Class<?> compiledClass() {
    return getClass();
  }

  /** Whether windows of local features stand in the networks' place. */
  default boolean isWindowed() {
    return networks().stream().anyMatch(network -> network.windows().isPresent());
  }

  /** The same problem with windows in the place of its networks. */
  default CompiledProblem in(Windows windows) {
    return with(
        domain(),
        networks().stream()
            .map(own -> Architecture.windows(own.name(), own.outputs(), windows))
            .toList());
  }
}
