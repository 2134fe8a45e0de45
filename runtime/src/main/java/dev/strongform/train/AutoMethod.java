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
   * What suits the problem: Newton's method where windows are; natural gradients where it has an
   * energy; else Gauss-Newton by a factorisation that reveals the rank where only output layers are
   * solved for, which is where features are many and nearly dependent, damped where coefficients
   * are identified with them; Levenberg-Marquardt where hidden layers move.
   */
  static String suiting(CompiledProblem problem) {
    if (problem.isWindowed()) {
      return "gauss-newton";
    }
    boolean drawn = problem.networks().stream().allMatch(network -> network.drawn().isPresent());
    if (EnergyRun.isOf(problem)) {
      return EnergyRun.method(drawn);
    }
    String solved = problem.coefficients().isEmpty() ? "gauss-newton" : "lm-qr";
    return drawn ? solved : "lm";
  }
}
