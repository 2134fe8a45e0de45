package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that change the size of a problem's networks. */
final class NetworkFlags {
  @Option(names = "--width", paramLabel = "N", description = "Neurons of each hidden layer.")
  private @Nullable Integer width;

  @Option(names = "--depth", paramLabel = "N", description = "Hidden layers.")
  private @Nullable Integer depth;

  /** The problem with networks of the size asked for: the widest layer's where only depth is. */
  CompiledProblem applyTo(CompiledProblem problem) {
    if (width == null && depth == null) {
      return problem;
    }
    requirePositive("--width", width);
    requirePositive("--depth", depth);
    List<Architecture> networks = problem.networks().stream().map(this::resized).toList();
    return problem.with(problem.domain(), networks);
  }

  private Architecture resized(Architecture network) {
    return network.resized(
        width == null ? Collections.max(network.hidden()) : width,
        depth == null ? network.hidden().size() : depth);
  }

  private static void requirePositive(String flag, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw Mistake.command("%s must be at least 1, but is %d.", flag, value);
    }
  }
}
