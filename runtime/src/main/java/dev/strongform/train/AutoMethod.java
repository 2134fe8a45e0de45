package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;

/** Chooses the method of a problem that leaves it open. */
final class AutoMethod {
  /** The name that leaves the method open. */
  private static final String AUTO = "auto";

  private AutoMethod() {}

  /** The method itself, or what suits the problem where it is left open. */
  static String resolve(String method, CompiledProblem problem) {
    return method.equals(AUTO) ? suiting(problem) : method;
  }

  /**
   * What suits the problem's networks: Gauss-Newton by a factorisation that reveals the rank where
   * only output layers are solved for, which is where features are many and nearly dependent;
   * Levenberg-Marquardt where hidden layers move, and by such a factorisation where coefficients
   * are identified over drawn features.
   */
  static String suiting(CompiledProblem problem) {
    boolean drawn = problem.networks().stream().allMatch(network -> network.drawn().isPresent());
    String solved = problem.coefficients().isEmpty() ? "gauss-newton" : "lm-qr";
    return drawn ? solved : "lm";
  }
}
