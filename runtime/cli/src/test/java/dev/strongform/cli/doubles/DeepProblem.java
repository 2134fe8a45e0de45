package dev.strongform.cli.doubles;

/** What the processor would have put beside {@link Deep}. */
public class DeepProblem extends LinearProblem {
  /** The problem on the unit box. */
  public DeepProblem() {
    super("Deep", 7, point -> point[0] - point[6], true);
  }
}
