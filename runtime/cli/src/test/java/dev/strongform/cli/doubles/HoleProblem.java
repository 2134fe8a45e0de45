package dev.strongform.cli.doubles;

/** What the processor would have put beside {@link Hole}. */
public class HoleProblem extends LinearProblem {
  /** The problem on the unit box. */
  public HoleProblem() {
    super("Hole", 2, point -> point[0] > 0.9 ? Double.NaN : point[1], false);
  }
}
