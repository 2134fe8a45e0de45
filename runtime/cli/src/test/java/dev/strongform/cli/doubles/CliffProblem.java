package dev.strongform.cli.doubles;

/** What the processor would have put beside {@link Cliff}. */
public class CliffProblem extends LinearProblem {
  /** The problem on the unit box. */
  public CliffProblem() {
    super("Cliff", 2, point -> Math.tanh(100 * (point[0] - 0.5)), true);
  }
}
