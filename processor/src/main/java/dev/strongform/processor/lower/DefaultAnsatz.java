package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.WindowsDecl;
import dev.strongform.processor.declaration.WindowsFit;
import java.util.List;

/**
 * Chooses the ansatz of a class that declares neither a network nor a training: windows where they
 * fit, else the network that {@link Networks} gives.
 */
final class DefaultAnsatz {
  private DefaultAnsatz() {}

  /** Whether the class leaves the ansatz open: what {@code @Training} says is of networks. */
  private static boolean isOpen(ProblemDecl problem) {
    return problem.networks().isEmpty()
        && problem.subdomains().isEmpty()
        && problem.training().ref().equals(problem.ref());
  }

  /** The problem with windows, as if it declared them with their usual numbers, where they fit. */
  static ProblemDecl inWindows(ProblemDecl problem) {
    return isOpen(problem) && WindowsFit.obstacles(problem).isEmpty()
        ? problem.withNetworks(List.of(windows(problem)))
        : problem;
  }

  private static NetworkDecl windows(ProblemDecl problem) {
    return new NetworkDecl(
        problem.ref(),
        List.of(),
        List.of(),
        new Located<>("TANH", problem.ref()),
        new WindowsDecl(
            new Located<>(16, problem.ref()),
            new Located<>(12, problem.ref()),
            new Located<>(1e-10, problem.ref())));
  }
}
